import type { Metadata } from "next";
import { chooseNotes } from "@/components/print/choose-notes";
import { Endnotes } from "@/components/print/endnotes";
import { placeReferences } from "@/components/print/place-references";
import { PrintBar } from "@/components/print/print-bar";
import { PrintHead } from "@/components/print/print-head";
import { PrintedText } from "@/components/print/printed-text";
import styles from "@/components/print/print.module.css";
import { requirePerson } from "@/lib/auth/page-actor";
import { listThreads } from "@/lib/data/list-threads";
import { readDocument } from "@/lib/data/read-document";
import { readMarks } from "@/lib/data/read-marks";
import { readVersion } from "@/lib/data/read-version";
import { pageOf } from "@/lib/http/page-of";
import type { ThreadDto } from "@/lib/schemas/thread";
import { chooseVersion } from "../choose-version";

type Props = PageProps<"/documents/[documentId]/print">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const actor = await requirePerson();
  const document = await pageOf((await params).documentId, (id) => readDocument(actor, id));
  // What a browser offers as the name of the file.
  return { title: `${document.title}, with notes` };
}

/** The text with numbers in it and the notes at its end: those that the reader's filter, which is in the address, shows. */
export default async function PrintPage({ params, searchParams }: Props) {
  const { documentId } = await params;
  const asked = await searchParams;
  const actor = await requirePerson();
  const document = await pageOf(documentId, (id) => readDocument(actor, id));
  const { edition, versionId } = chooseVersion(document, asked);
  const [version, { json }, read] = await Promise.all([
    readVersion(actor, versionId),
    listThreads(actor, versionId),
    readMarks(actor, documentId),
  ]);
  const { threads } = JSON.parse(json) as { threads: ThreadDto[] };

  const query = readQuery(asked);
  const isPrivateLeftOut = query.get("private") === "without";
  query.delete("private");
  const { notes, privateCount } = chooseNotes({
    threads,
    version,
    people: document.people,
    meId: actor.personId,
    read,
    params: query,
    isPrivateLeftOut,
  });
  const other = new URLSearchParams(query);
  if (!isPrivateLeftOut) other.set("private", "without");

  return (
    <>
      <PrintBar
        textHref={`/documents/${documentId}?${query}`}
        privateNotes={{
          count: privateCount,
          isLeftOut: isPrivateLeftOut,
          otherHref: `/documents/${documentId}/print?${other}`,
        }}
        count={notes.length}
      />
      <main id="main" className={styles.page}>
        <PrintedText
          edition={edition}
          version={version}
          references={placeReferences(notes)}
          title={document.title}
          underTitle={
            <PrintHead document={document} edition={edition} version={version} printedAt={new Date().toISOString()} />
          }
        />
        <Endnotes notes={notes} labels={document.labels} clauses={version.clauses} />
      </main>
    </>
  );
}

function readQuery(asked: Record<string, string | string[] | undefined>): URLSearchParams {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(asked))
    for (const each of value === undefined ? [] : [value].flat()) query.append(name, each);
  return query;
}
