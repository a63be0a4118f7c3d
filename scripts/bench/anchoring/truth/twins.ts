// A copied article has twins of the quotes in it. Where the words around the true place were edited and those around a
// copy were not, or where both stand among the same words, no reader of the two versions could say which is meant: the
// copy is as right as the place that the edit remembers.
import type { Span } from "../texts/print-text";
import { WORD } from "./letters";
import type { Revision } from "./revision";

/** Words on either side that are compared, as far as `classify` looks for company. */
const COMPANY_WORDS = 10;
/** Words around a twin that stood around the quote: a line. With fewer, any "of" would be the twin of another. */
const MIN_COMPANY_WORDS = 10;

type Words = { words: readonly string[]; starts: readonly number[]; ends: readonly number[] };
/** Words [from, to). */
type Place = { words: readonly string[]; from: number; to: number };

/**
 * Finds the places of the later version that are as right for a quote as the true one: the same words, and on both sides
 * at least as many of the words next to them as the true place has kept, a line of them in all; or the very company that
 * the true place has now.
 */
export function createTwinSearch({
  previous,
  next,
}: Pick<Revision, "previous" | "next">): (quote: Span, truth: Span) => Span[] {
  const before = splitWords(previous);
  const after = splitWords(next);
  const places = new Map<string, number[]>();
  after.words.forEach((word, at) => {
    const known = places.get(word);
    if (known) known.push(at);
    else places.set(word, [at]);
  });
  return (span, truthSpan) => {
    const quote = placeOf(before, span);
    const truth = placeOf(after, truthSpan);
    const length = quote.to - quote.from;
    if (length === 0) return [];
    const kept = countShared(quote, truth);
    return (places.get(quote.words[quote.from]!) ?? [])
      .map((from) => ({ words: after.words, from, to: from + length }))
      .filter((twin) => twin.from !== truth.from && isSame(quote, twin) && isAsRight(quote, truth, twin, kept))
      .map(({ from, to }) => ({ start: after.starts[from]!, end: after.ends[to - 1]! }));
  };
}

function isAsRight(quote: Place, truth: Place, twin: Place, kept: { before: number; after: number }): boolean {
  const own = countShared(quote, twin);
  if (own.before >= kept.before && own.after >= kept.after && own.before + own.after >= MIN_COMPANY_WORDS) return true;
  const common = countShared(truth, twin);
  return common.before === COMPANY_WORDS && common.after === COMPANY_WORDS;
}

function splitWords(text: string): Words {
  const matches = [...text.matchAll(WORD)];
  return {
    words: matches.map(([word]) => word.toLowerCase()),
    starts: matches.map(({ index }) => index),
    ends: matches.map(({ index, 0: word }) => index + word.length),
  };
}

function placeOf({ words, starts, ends }: Words, { start, end }: Span): Place {
  let from = starts.findIndex((at) => at >= start);
  if (from < 0) from = words.length;
  let to = from;
  while (to < words.length && ends[to]! <= end) to += 1;
  return { words, from, to };
}

function isSame(first: Place, second: Place): boolean {
  for (let at = 0; at < first.to - first.from; at += 1)
    if (first.words[first.from + at] !== second.words[second.from + at]) return false;
  return true;
}

/** Equal words next to both, on either side, until one differs. */
function countShared(first: Place, second: Place) {
  const count = (at: number, other: number, step: 1 | -1) => {
    let shared = 0;
    while (shared < COMPANY_WORDS) {
      const word = first.words[at + step * shared];
      if (word === undefined || word !== second.words[other + step * shared]) break;
      shared += 1;
    }
    return shared;
  };
  return { before: count(first.from - 1, second.from - 1, -1), after: count(first.to, second.to, 1) };
}
