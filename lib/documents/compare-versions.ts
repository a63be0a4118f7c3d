// The difference of two versions, clause by clause, as a steward sees it before publishing.
import { type MarkedText, wordsWithoutMarkers } from "./clause-words";
import { countWords, diffWords, type Piece, shortenPieces } from "./diff-words";
import type { TextSpan } from "./structured-text";

export type ComparableClause = TextSpan & { number: string | null; title: string | null };
export type ComparableText = MarkedText & { clauses: readonly ComparableClause[] };

type Name = { number: string | null; title: string | null };
export type ChangeKind = "added" | "removed" | "moved" | "renumbered" | "retitled" | "changed";

/** `at` and `of` are indexes of the next and the previous version's clauses. No kinds: it stands as it stood. */
export type ClauseChange = {
  at: number | null;
  of: number | null;
  before: Name | null;
  after: Name | null;
  kinds: ChangeKind[];
  wordsAdded: number;
  wordsRemoved: number;
  pieces: Piece[];
};

export type VersionDifference = { clauses: ClauseChange[]; outside: Piece[] };

/** In the order of the next version, each removed clause after the one that it stood behind. `outside`: of words in no clause. */
export function compareVersions(
  previous: ComparableText,
  next: ComparableText,
  matched: readonly (number | null)[],
): VersionDifference {
  const moved = movedClauses(matched);
  const clauses = next.clauses.map((clause, at): ClauseChange => {
    const of = matched[at] ?? null;
    const after = ownWords(next, clause);
    if (of === null) return describe({ at, of, before: null, after: clause, kinds: ["added"] }, "", after);
    const before = previous.clauses[of]!;
    const old = ownWords(previous, before);
    const kinds: ChangeKind[] = [];
    if (moved.has(at)) kinds.push("moved");
    if (before.number !== clause.number) kinds.push("renumbered");
    if (before.title !== clause.title) kinds.push("retitled");
    if (old !== after) kinds.push("changed");
    return describe({ at, of, before, after: clause, kinds }, old, after);
  });
  return { clauses: insertRemoved(clauses, previous, matched), outside: compareOutside(previous, next) };
}

type Described = { at: number | null; of: number | null; before: Name | null; after: Name | null; kinds: ChangeKind[] };

function describe({ before, after, ...change }: Described, old: string, now: string): ClauseChange {
  const pieces = old === now ? [] : diffWords(old, now);
  return {
    ...change,
    before: before && { number: before.number, title: before.title },
    after: after && { number: after.number, title: after.title },
    wordsAdded: countWords(pieces, "added"),
    wordsRemoved: countWords(pieces, "removed"),
    pieces: shortenPieces(pieces),
  };
}

/** Without its divisions: they are clauses of their own, and each change is told once. */
function ownWords(whole: ComparableText, clause: ComparableClause): string {
  const first = whole.clauses.find(({ start }) => start > clause.start && start < clause.end);
  return wordsWithoutMarkers(whole, { start: clause.start, end: first?.start ?? clause.end });
}

function insertRemoved(
  clauses: ClauseChange[],
  previous: ComparableText,
  matched: readonly (number | null)[],
): ClauseChange[] {
  const kept = new Set(matched);
  const list = [...clauses];
  for (const [of, clause] of previous.clauses.entries()) {
    if (kept.has(of)) continue;
    const change = describe(
      { at: null, of, before: clause, after: null, kinds: ["removed"] },
      ownWords(previous, clause),
      "",
    );
    list.splice(list.findIndex((each) => each.of === of - 1) + 1, 0, change);
  }
  return list;
}

/** Those whose order among the kept ones changed: as few as possible, so that one clause put first does not move all. */
function movedClauses(matched: readonly (number | null)[]): Set<number> {
  const kept = matched.flatMap((of, at) => (of === null ? [] : [{ of, at }]));
  // The longest increasing run, by patience: `tails[n]` ends the best run of n + 1.
  const tails: number[] = [];
  const before = new Array<number>(kept.length).fill(-1);
  for (const [index, { of }] of kept.entries()) {
    let place = tails.findIndex((tail) => kept[tail]!.of > of);
    if (place < 0) place = tails.length;
    before[index] = tails[place - 1] ?? -1;
    tails[place] = index;
  }
  const moved = new Set(kept.map(({ at }) => at));
  for (let index = tails.at(-1) ?? -1; index >= 0; index = before[index]!) moved.delete(kept[index]!.at);
  return moved;
}

function compareOutside(previous: ComparableText, next: ComparableText): Piece[] {
  const [before, after] = [outsideWords(previous), outsideWords(next)];
  return before === after ? [] : shortenPieces(diffWords(before, after));
}

function outsideWords(whole: ComparableText): string {
  const parts: string[] = [];
  let from = 0;
  for (const { start, end } of whole.clauses) {
    if (start < from) continue;
    parts.push(wordsWithoutMarkers(whole, { start: from, end: start }));
    from = end;
  }
  parts.push(wordsWithoutMarkers(whole, { start: from, end: whole.text.length }));
  return parts.filter(Boolean).join("\n");
}
