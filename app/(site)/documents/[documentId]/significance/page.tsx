import type { Metadata } from "next";
import { SiteHeader } from "@/app/(site)/site-header";
import { documentTabs } from "@/components/documents/document-tabs";
import { LiveProvider } from "@/components/live/live-provider";
import { readChoice } from "@/components/significance/significance-address";
import { SignificanceRefresh } from "@/components/significance/significance-refresh";
import { SignificanceView } from "@/components/significance/significance-view";
import { CoveredNotice } from "@/components/sessions/covered-notice";
import { requirePerson } from "@/lib/auth/page-actor";
import { readDocument } from "@/lib/data/read-document";
import { readNoteHeat } from "@/lib/data/read-note-heat";
import { readRecord } from "@/lib/data/read-record";
import { readSignificance } from "@/lib/data/read-significance";
import { readVersion } from "@/lib/data/read-version";
import { pageOf } from "@/lib/http/page-of";

type Props = {
  params: Promise<{ documentId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const metadata: Metadata = { title: "Significance" };

export default async function SignificancePage({ params, searchParams }: Props) {
  const { documentId } = await params;
  const actor = await requirePerson();
  const document = await pageOf(documentId, (id) => readDocument(actor, id));
  const choice = readChoice(await searchParams);
  const versionId = document.editions[0]!.versions.at(-1)!.id;
  const [{ clauses }, noteHeat, record, significance] = await Promise.all([
    readVersion(actor, versionId),
    readNoteHeat(actor, versionId),
    readRecord(actor, documentId),
    pageOf(choice.criterionId ?? documentId, () =>
      readSignificance(actor, documentId, choice.criterionId ?? undefined),
    ),
  ]);
  const myRole = document.people.find(({ id }) => id === actor.personId)?.role;
  return (
    <LiveProvider personId={actor.personId}>
      <SiteHeader
        teamId={document.team.id}
        title={<span dir="auto">{document.title}</span>}
        tabs={documentTabs(documentId, "significance")}
      />
      <CoveredNotice coveredBy={document.coveredBy} />
      <SignificanceView
        documentId={documentId}
        significance={significance}
        clauses={clauses}
        noteHeat={noteHeat}
        record={record}
        me={{ id: actor.personId, isObserver: myRole === "OBSERVER" }}
        choice={choice}
      />
      <SignificanceRefresh documentId={documentId} criterionId={significance.criterion.id} />
    </LiveProvider>
  );
}
