// Where each note belongs in the text that is open, and their order in the margin.
import type { ClauseView, VersionView } from "@/lib/schemas/document";
import type { ThreadDto } from "@/lib/schemas/thread";
import { median } from "@/lib/statistics/summarise";
import type { NoteView } from "./threads-state";

/** A version without its words: those are in the page already. */
export type OpenText = Omit<VersionView, "text">;

export type PlacedNote = NoteView & {
  id: string;
  /** The stretch of the open text; for a note on a clause its heading, on the document its title; null if orphaned. */
  span: { start: number; end: number } | null;
  /** The innermost clause it begins in. */
  clause: ClauseView | null;
  /** The passage's words are not where they were: "moved", "changed" and "orphaned" (both need a look), or "kept" on the clause. */
  drift: "none" | "moved" | "changed" | "orphaned" | "kept";
};

const DRIFTS = { EXACT: "none", MOVED: "moved", CHANGED: "changed", ORPHANED: "orphaned" } as const;

/** In the order of the text: the document, then place by place, the longer passage first; orphans at the end. */
export function placeNotes(notes: readonly NoteView[], version: OpenText): PlacedNote[] {
  const clauses = new Map(version.clauses.map((clause) => [clause.id, clause]));
  return notes
    .map((note) => placeNote(note, version, clauses))
    .sort(
      (a, b) =>
        orderOf(a) - orderOf(b) ||
        (b.span?.end ?? 0) - (a.span?.end ?? 0) ||
        a.thread.createdAt.localeCompare(b.thread.createdAt) ||
        a.id.localeCompare(b.id),
    );
}

const orderOf = ({ thread, span }: PlacedNote) => (thread.place === "DOCUMENT" ? -1 : (span?.start ?? Infinity));

function placeNote(note: NoteView, version: OpenText, clauses: ReadonlyMap<string, ClauseView>): PlacedNote {
  const { thread } = note;
  const id = thread.id;
  if (thread.place === "DOCUMENT") {
    return { ...note, id, span: headOf(version, { start: 0, end: Infinity }), clause: null, drift: "none" };
  }
  if (thread.place === "CLAUSE") {
    const clause = clauses.get(thread.clauseId ?? "") ?? null;
    return { ...note, id, span: clause && headOf(version, clause), clause, drift: clause ? "none" : "orphaned" };
  }
  const anchor = thread.annotation?.anchors.find(({ versionId }) => versionId === version.id);
  if (anchor?.settled?.as === "KEPT_ON_CLAUSE") {
    const clause = clauses.get(anchor.settled.clauseId ?? "") ?? null;
    return { ...note, id, span: headOf(version, clause ?? { start: 0, end: Infinity }), clause, drift: "kept" };
  }
  if (anchor?.start == null || anchor.end == null) return { ...note, id, span: null, clause: null, drift: "orphaned" };
  const span = { start: anchor.start, end: anchor.end };
  const drift = anchor.settled ? "none" : DRIFTS[anchor.status];
  return { ...note, id, span, clause: clauseAt(version.clauses, span.start), drift };
}

/** The first block of a stretch: its heading or title. */
export function headOf({ blocks }: OpenText, { start, end }: { start: number; end: number }) {
  const block = blocks.find((each) => each.start >= start && each.start < end);
  return block ? { start: block.start, end: block.end } : null;
}

export function clauseAt(clauses: readonly ClauseView[], offset: number): ClauseView | null {
  return clauses.findLast((clause) => clause.start <= offset && offset < clause.end) ?? null;
}

/** "§11", or the title of a clause without a number. */
export function nameClause({ number, title }: Pick<ClauseView, "number" | "title">): string {
  return number ? `§${number}` : (title ?? "Unnumbered part");
}

/** Everybody's importance of a passage as one number: the median, the mean of the two middle ones if they are even. */
export function heatOf({ annotation }: ThreadDto): number | null {
  return median((annotation?.ratings ?? []).map(({ value }) => value));
}
