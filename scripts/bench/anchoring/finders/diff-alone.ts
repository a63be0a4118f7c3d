import { diffArrays } from "diff";
import { plainLetters, WORD } from "../truth/letters";
import type { Finder } from "./finder";

/** A generic diff's work grows with the square of the differences; past these, some 3 s, it gives up and all is lost. */
const MAX_DIFFERENCES = 6_000;

/** A generic diff of the words, and nothing else: what half of its words kept in place is found, and nothing that moved. */
export const diffAlone: Finder = {
  name: "word diff alone",
  find(previous, next, passages) {
    const before = [...previous.matchAll(WORD)];
    const after = [...next.matchAll(WORD)];
    const places = mapWords(before.map(String), after.map(String));
    return passages.map(({ start, end, quote }) => {
      const first = before.findIndex(({ index }) => index >= start);
      const beyond = before.findIndex(({ index }) => index >= end);
      const own = places.slice(first, beyond < 0 ? undefined : beyond);
      const kept = own.filter((place) => place >= 0);
      if (kept.length * 2 < own.length || kept.length === 0) return { status: "orphaned", score: 0 };
      const [low, high] = [after[kept[0]!]!, after[kept.at(-1)!]!];
      const span = { start: low.index, end: high.index + high[0].length };
      const isExact = plainLetters(next.slice(span.start, span.end)) === plainLetters(quote.exact);
      return { status: isExact ? "exact" : "changed", ...span, score: kept.length / own.length };
    });
  },
};

/** For each word the index of the same word in the next text; -1 where it is gone. */
function mapWords(before: string[], after: string[]): number[] {
  const places: number[] = [];
  let at = 0;
  for (const { added, removed, count } of diffArrays(before, after, { maxEditLength: MAX_DIFFERENCES }) ?? []) {
    if (!added) places.push(...Array.from({ length: count }, (_, index) => (removed ? -1 : at + index)));
    if (!removed) at += count;
  }
  return places.length > 0 ? places : before.map(() => -1);
}
