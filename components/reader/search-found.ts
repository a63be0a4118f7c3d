// What a search found, as one list under headings, each with the way there.
import { clauseAt, nameClause, type OpenText, type PlacedNote } from "@/components/annotations/place-notes";
import { nameEdition } from "@/lib/documents/edition-name";
import type { DocumentView } from "@/lib/schemas/document";
import type { SearchAnswer } from "@/lib/schemas/search";
import { writePassage } from "@/lib/anchoring/linked-passage";
import { textAddress } from "./passage-address";

export type Found = {
  key: string;
  /** Where it stands, or who said it. */
  place: string;
  /** Of a note: the words it is about. */
  quote: string | null;
  snippet: SearchAnswer["notes"]["hits"][number]["snippet"];
  way:
    | { kind: "passage"; start: number; end: number }
    | { kind: "note"; threadId: string }
    /** In another text. */
    | { kind: "address"; href: string };
};
export type FoundGroup = { name: string; isText: boolean; hasMore: boolean; found: Found[] };

type Around = { document: DocumentView; version: OpenText; all: readonly PlacedNote[] };

export function groupFound({ texts, notes }: SearchAnswer, { document, version, all }: Around): FoundGroup[] {
  const groups = texts.map(({ versionId, hits, hasMore }): FoundGroup => {
    const isOpen = versionId === version.id;
    const edition = document.editions.find(({ versions }) => versions.some(({ id }) => id === versionId));
    return {
      name: isOpen ? "In the text" : `In ${edition ? nameEdition(edition.language, edition.status) : "another text"}`,
      isText: true,
      hasMore,
      found: hits.map(({ start, end, snippet }): Found => {
        const [mark] = snippet.marks;
        const exact = mark ? snippet.text.slice(mark.start, mark.end) : "";
        const passage = { versionId, start, end, quote: { exact, prefix: "", suffix: "" }, ending: null };
        const clause = isOpen ? clauseAt(version.clauses, start) : null;
        return {
          key: `${versionId} ${start}`,
          place: clause ? [nameClause(clause), clause.number ? clause.title : null].filter(Boolean).join(" ") : "",
          quote: null,
          snippet,
          way: isOpen
            ? { kind: "passage", start, end }
            : { kind: "address", href: `${textAddress(document, versionId)}#${writePassage(passage)}` },
        };
      }),
    };
  });
  const here = new Map(all.map((note) => [note.id, note]));
  const inNotes = notes.hits.map((hit): Found => {
    const note = here.get(hit.threadId);
    const href = `${textAddress(document, hit.versionId ?? version.id)}&note=${hit.threadId}`;
    const where = note?.clause ? ` on ${nameClause(note.clause)}` : "";
    return {
      key: hit.threadId,
      place: `${hit.author.name}${where}${note ? "" : " in another text"}`,
      quote: hit.in === "quote" ? null : hit.quote,
      snippet: hit.snippet,
      way: note ? { kind: "note", threadId: hit.threadId } : { kind: "address", href },
    };
  });
  const [open, ...others] = groups;
  const noteGroup = { name: "Notes", isText: false, hasMore: notes.hasMore, found: inNotes };
  return [...(open ? [open] : []), noteGroup, ...others].filter(({ found }) => found.length > 0);
}
