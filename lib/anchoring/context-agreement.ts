// How far the words around a place agree with those that stood around the quote. The words decide whether a place is
// the passage or only something alike.

import { splitWords } from "./tokens";

/** More words than this add cost and no certainty; the nearest count. */
const MAX_WORDS = 48;

/** A side with fewer words than this counts for less: one letter left of a passage at the start of a text says little. */
const FULL_WEIGHT_WORDS = 4;

/**
 * Compares normalised contexts with the normalised text around [start, end): 0 to 1 over both sides, 1 for a quote that
 * has no context.
 */
export function compareContext(
  text: string,
  start: number,
  end: number,
  context: { prefix: string; suffix: string },
): number {
  const reach = (expected: string) => Math.ceil(expected.length * 1.5) + 16;
  const before = compareWords(
    splitWords(context.prefix).reverse(),
    splitWords(text.slice(Math.max(0, start - reach(context.prefix)), start)).reverse(),
  );
  const after = compareWords(splitWords(context.suffix), splitWords(text.slice(end, end + reach(context.suffix))));
  const weight = before.weight + after.weight;
  return weight === 0 ? 1 : (before.share * before.weight + after.share * after.weight) / weight;
}

/** Share of the expected words, from the quote outwards, that an alignment with the actual ones keeps. */
function compareWords(expected: string[], actual: string[]): { share: number; weight: number } {
  // The outermost word was probably cut by the context's length.
  const words = expected.slice(0, Math.min(MAX_WORDS, expected.length > 2 ? expected.length - 1 : expected.length));
  if (words.length === 0) return { share: 0, weight: 0 };
  const others = actual.slice(0, Math.ceil(words.length * 1.5) + 4);
  let row = Array.from({ length: others.length + 1 }, (_, index) => index);
  for (const [i, word] of words.entries()) {
    const next = [i + 1];
    for (const [j, other] of others.entries())
      next.push(Math.min(row[j]! + (word === other ? 0 : 1), row[j + 1]! + 1, next[j]! + 1));
    row = next;
  }
  // The far end is free: what stands beyond the expected words does not matter.
  const share = Math.max(0, 1 - Math.min(...row) / words.length);
  return { share, weight: Math.min(words.length, FULL_WEIGHT_WORDS) };
}
