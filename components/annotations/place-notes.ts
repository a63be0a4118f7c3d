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

/**
 * Places notes in the order of the text: the document, then place by place, the longer passage first; orphans at the end.
 * What did not change since the last call is taken from it, so that one note among 10,000 costs a pass and no sort.
 */
export function createNotePlacer(version: OpenText): (notes: readonly NoteView[]) => PlacedNote[] {
  const clauses = new Map(version.clauses.map((clause) => [clause.id, clause]));
  const placed = new WeakMap<NoteView, PlacedNote>();
  let last: readonly PlacedNote[] = [];
  return (notes) => {
    const now = new Set<PlacedNote>();
    for (const note of notes) {
      const known = placed.get(note) ?? placeNote(note, version, clauses);
      placed.set(note, known);
      now.add(known);
    }
    const kept = last.filter((note) => now.has(note));
    for (const note of kept) now.delete(note);
    // A sort of what is in order already, with a few at its end, is little more than a pass.
    const ordered = [...kept, ...now].sort(compareNotes);
    last = ordered;
    return ordered;
  };
}

function compareNotes(a: PlacedNote, b: PlacedNote): number {
  return (
    orderOf(a) - orderOf(b) ||
    (b.span?.end ?? 0) - (a.span?.end ?? 0) ||
    compareText(a.thread.createdAt, b.thread.createdAt) ||
    compareText(a.id, b.id)
  );
}

/** Of times and ids, which are plain ASCII. */
const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Orphans last: a number greater than any offset, because two infinities have no difference. */
const orderOf = ({ thread, span }: PlacedNote) =>
  thread.place === "DOCUMENT" ? -1 : (span?.start ?? Number.MAX_SAFE_INTEGER);

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
  let low = 0;
  let high = clauses.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (clauses[middle]!.start <= offset) low = middle + 1;
    else high = middle;
  }
  // Those around it stand before those inside.
  for (let at = low - 1; at >= 0; at--) if (offset < clauses[at]!.end) return clauses[at]!;
  return null;
}

/** "§11", or the title of a clause without a number. */
export function nameClause({ number, title }: Pick<ClauseView, "number" | "title">): string {
  return number ? `§${number}` : (title ?? "Unnumbered part");
}

/** Everybody's importance of a passage as one number: the median, the mean of the two middle ones if they are even. */
export function heatOf({ annotation }: ThreadDto): number | null {
  return median((annotation?.ratings ?? []).map(({ value }) => value));
}
