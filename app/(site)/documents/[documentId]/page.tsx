import type { Metadata } from "next";
import { SiteHeader } from "@/app/(site)/site-header";
import { documentTabs } from "@/components/documents/document-tabs";
import { LiveProvider } from "@/components/live/live-provider";
import { ChangedClauses } from "@/components/ratings/rated-version";
import { RatingProgressChip } from "@/components/ratings/rating-progress";
import { OutlineButton } from "@/components/reader/outline-drawer";
import { TextOrMarkedText } from "@/components/reader/marked-text";
import { OlderVersion } from "@/components/reader/older-version";
import { Reader } from "@/components/reader/reader";
import { RecordLine } from "@/components/reader/record-line";
import { VersionText } from "@/components/reader/version-text";
import { CoveredNotice } from "@/components/sessions/covered-notice";
import { requirePerson } from "@/lib/auth/page-actor";
import { countLaterNotes } from "@/lib/data/count-later-notes";
import { listThreads } from "@/lib/data/list-threads";
import { readMarks } from "@/lib/data/read-marks";
import { readChangedClauses } from "@/lib/data/read-changed-clauses";
import { readDocument } from "@/lib/data/read-document";
import { readSignificance } from "@/lib/data/read-significance";
import { readRecord } from "@/lib/data/read-record";
import { readVersion } from "@/lib/data/read-version";
import { pageOf } from "@/lib/http/page-of";
import type { ThreadDto } from "@/lib/schemas/thread";
import { chooseVersion } from "./choose-version";
import { findLanding } from "./find-landing";

type Props = {
  params: Promise<{ documentId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** Sent with the page, near where it opens; the rest is fetched at once after it. A margin shows about five at a time. */
const FIRST_THREADS = 60;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const actor = await requirePerson();
  const document = await pageOf((await params).documentId, (id) => readDocument(actor, id));
  return { title: document.title };
}

export default async function ReaderPage({ params, searchParams }: Props) {
  const { documentId } = await params;
  const actor = await requirePerson();
  const document = await pageOf(documentId, (id) => readDocument(actor, id));
  const query = await searchParams;
  const { edition, versionId } = chooseVersion(document, query);
  const isOlder = versionId !== edition.versions.at(-1)!.id;
  const [{ text, ...version }, { json }, significance, record, marks, laterNotes] = await Promise.all([
    readVersion(actor, versionId),
    // One more than is sent tells whether there are more.
    findLanding(actor, versionId, query).then((nearTo) =>
      listThreads(actor, versionId, { most: FIRST_THREADS + 1, nearTo }),
    ),
    readSignificance(actor, documentId),
    readRecord(actor, documentId),
    readMarks(actor, documentId),
    isOlder ? countLaterNotes(actor, versionId) : 0,
  ]);
  const changed = await readChangedClauses(actor, { ...version, text }, edition.versions);
  const { threads } = JSON.parse(json) as { threads: ThreadDto[] };
  const underTitle = (
    <>
      <CoveredNotice coveredBy={document.coveredBy} />
      {isOlder && (
        <OlderVersion documentId={documentId} edition={edition} versionId={versionId} laterNotes={laterNotes} />
      )}
      {record && <RecordLine record={record} documentId={documentId} />}
    </>
  );
  return (
    <LiveProvider personId={actor.personId}>
      <ChangedClauses changed={changed}>
        <Reader
          key={versionId}
          document={document}
          version={version}
          me={{ id: actor.personId, name: actor.name, email: actor.email }}
          significance={significance}
          threads={threads}
          readMarks={marks}
          isPartial={threads.length > FIRST_THREADS}
          header={
            <SiteHeader
              teamId={document.team.id}
              lead={<OutlineButton />}
              title={<span dir="auto">{document.title}</span>}
              tabs={documentTabs(documentId, "read")}
              actions={<RatingProgressChip />}
            />
          }
        >
          <TextOrMarkedText title={document.title} underTitle={underTitle}>
            <VersionText
              edition={edition}
              version={{ ...version, text }}
              title={document.title}
              underTitle={underTitle}
            />
          </TextOrMarkedText>
        </Reader>
      </ChangedClauses>
    </LiveProvider>
  );
}
