// Which clause of a new version is which of the one before. Numbers change when a clause is put in, and titles are
// repeated: what tells a clause is how many of its words are still there.
import type { Run } from "@/lib/anchoring/align-texts";
import { splitWords } from "@/lib/anchoring/tokens";
import type { TextSpan } from "./structured-text";

export type MatchableClause = TextSpan & { number: string | null; title: string | null };

/** Below a seventh of the words a clause is not rewritten but replaced, whatever its title says. */
const MIN_SHARED = 0.15;
/** With its title, a fifth of the words are enough; without one, a third. */
const MIN_LIKENESS = 0.3;
const TITLE_WEIGHT = 0.2;
/** Of two that are about as alike, the one with the same number, then the nearer one. Less than any difference in words. */
const NUMBER_BONUS = 0.02;
const DISTANCE_COST = 0.01;
/** Of the phrases of a clause that is nowhere in place: half of them are gone when a word in four was changed. */
const MIN_PHRASES = 0.4;
const MAX_CLAUSES_OF_PHRASE = 8;

type Candidate = { at: number; of: number; rank: number };
type Clauses = { text: string; clauses: readonly MatchableClause[] };

/**
 * For each clause of the next version the index of the clause it is, or null for a new one. One to one: of a clause that
 * was cut in two, and of two that became one, the larger share keeps the identity.
 * @param runs alignTexts() of the two texts.
 * @param given what a person has said already: index of a next clause -> index of its previous one, or null.
 */
export function matchClauses(
  previous: Clauses,
  next: Clauses,
  runs: readonly Run[],
  given: ReadonlyMap<number, number | null> = new Map(),
): (number | null)[] {
  const matched: (number | null)[] = next.clauses.map((_, at) => given.get(at) ?? null);
  const taken = new Set(matched.filter((of) => of !== null));
  const take = (candidates: Candidate[]) => {
    for (const { at, of } of candidates.sort((a, b) => b.rank - a.rank || a.at - b.at || a.of - b.of)) {
      if (matched[at] !== null || taken.has(of) || given.has(at)) continue;
      matched[at] = of;
      taken.add(of);
    }
  };
  take(rankByRuns(previous.clauses, next.clauses, runs));
  // A short clause that moved and was edited leaves no run long enough to be sure of. Its phrases tell it among the rest.
  const open = matched.flatMap((of, at) => (of === null && !given.has(at) ? [at] : []));
  const left = previous.clauses.flatMap((_, of) => (taken.has(of) ? [] : [of]));
  take(rankByPhrases(previous, left, next, open));
  return matched;
}

function rankByRuns(
  previous: readonly MatchableClause[],
  next: readonly MatchableClause[],
  runs: readonly Run[],
): Candidate[] {
  return shareLengths(previous, next, runs).flatMap((lengths, at) =>
    [...lengths].flatMap(([of, length]): Candidate[] => {
      const [before, after] = [previous[of]!, next[at]!];
      const share = (2 * length) / (lengthOf(before) + lengthOf(after));
      const likeness = share + TITLE_WEIGHT * titleLikeness(before.title, after.title);
      if (share < MIN_SHARED || likeness < MIN_LIKENESS) return [];
      const isNumbered = before.number !== null && before.number === after.number;
      const distance = Math.abs(of / previous.length - at / next.length);
      return [{ at, of, rank: likeness + (isNumbered ? NUMBER_BONUS : 0) - DISTANCE_COST * distance }];
    }),
  );
}

/** The share of their pairs of neighbouring words that two clauses have in common. */
function rankByPhrases(
  previous: Clauses,
  left: readonly number[],
  next: Clauses,
  open: readonly number[],
): Candidate[] {
  const sizes = new Map<number, number>();
  const clausesWith = new Map<string, number[]>();
  for (const of of left) {
    const phrases = phrasesOf(previous, of);
    sizes.set(of, phrases.size);
    for (const phrase of phrases) clausesWith.set(phrase, [...(clausesWith.get(phrase) ?? []), of]);
  }
  return open.flatMap((at) => {
    const phrases = phrasesOf(next, at);
    const common = new Map<number, number>();
    for (const phrase of phrases) {
      const found = clausesWith.get(phrase) ?? [];
      // Boilerplate tells no clause from another.
      if (found.length <= MAX_CLAUSES_OF_PHRASE) for (const of of found) common.set(of, (common.get(of) ?? 0) + 1);
    }
    return [...common].flatMap(([of, count]) => {
      const rank = (2 * count) / (phrases.size + sizes.get(of)!);
      return rank < MIN_PHRASES ? [] : [{ at, of, rank }];
    });
  });
}

function phrasesOf({ text, clauses }: Clauses, index: number): Set<string> {
  const { start, end } = clauses[index]!;
  const words = splitWords(text.slice(start, end)).filter((word) => /[\p{L}\p{N}]/u.test(word));
  return new Set(words.slice(1).map((word, at) => `${words[at]} ${word}`));
}

/** For each next clause: how many characters of which previous clauses stand in it. */
function shareLengths(
  previous: readonly MatchableClause[],
  next: readonly MatchableClause[],
  runs: readonly Run[],
): Map<number, number>[] {
  const inNext = runs.toSorted((a, b) => a.nextStart - b.nextStart);
  return next.map((clause) => {
    const lengths = new Map<number, number>();
    for (let index = firstEndingAfter(inNext, clause.start); index < inNext.length; index += 1) {
      const run = inNext[index]!;
      if (run.nextStart >= clause.end) break;
      // Within a run spaces may differ: the end is held to the run's own.
      const from = run.start + Math.max(0, clause.start - run.nextStart);
      const to = clause.end >= run.nextEnd ? run.end : Math.min(run.end, run.start + clause.end - run.nextStart);
      for (const [of, before] of previous.entries()) {
        if (before.start >= to) break;
        const length = Math.min(to, before.end) - Math.max(from, before.start);
        if (length > 0) lengths.set(of, (lengths.get(of) ?? 0) + length);
      }
    }
    return lengths;
  });
}

function firstEndingAfter(runs: readonly Run[], offset: number): number {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (runs[middle]!.nextEnd <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

const lengthOf = ({ start, end }: TextSpan) => end - start;

/** The share of their words that two titles have in common: 1 for the same, 0 where one has none. */
function titleLikeness(before: string | null, after: string | null): number {
  if (!before || !after) return 0;
  const [a, b] = [new Set(splitWords(before)), new Set(splitWords(after))];
  const common = [...a].filter((word) => b.has(word)).length;
  return a.size + b.size === 0 ? 0 : (2 * common) / (a.size + b.size);
}
