import searchApproximately, { type Match } from "approx-string-match";
import type { Finder, Passage } from "./finder";

/** Hypothesis keeps that much before and after a quote. */
const CONTEXT_CHARACTERS = 32;
const WEIGHTS = { quote: 50, prefix: 20, suffix: 20, position: 2 };

/**
 * The field's reference, written anew from its published method: the quote is searched for with up to half of its letters
 * wrong, 256 at most, and of all matches the best is taken by quote, prefix, suffix and position. It has no notion of
 * being unsure: what it finds verbatim is called exact here, and all else changed.
 */
export const approximateSearch: Finder = {
  name: "approximate string search (as Hypothesis does)",
  quota: 12,
  find: (_, next, passages) =>
    passages.map((passage) => {
      const { exact } = passage.quote;
      const best = search(next, exact, Math.min(256, exact.length / 2))
        .map((match) => ({ ...match, score: scoreMatch(next, match, passage) }))
        .reduce<(Match & { score: number }) | null>((a, b) => (a && a.score >= b.score ? a : b), null);
      if (!best) return { status: "orphaned", score: 0 };
      const { start, end, score } = best;
      return { status: best.errors === 0 ? "exact" : "changed", start, end, score };
    }),
};

function search(text: string, wanted: string, maxErrors: number): Match[] {
  const matches: Match[] = [];
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1))
    matches.push({ start: at, end: at + wanted.length, errors: 0 });
  return matches.length > 0 ? matches : searchApproximately(text, wanted, maxErrors);
}

function scoreMatch(text: string, { start, end, errors }: Match, { quote, start: hint }: Passage): number {
  const prefix = quote.prefix.slice(-CONTEXT_CHARACTERS);
  const suffix = quote.suffix.slice(0, CONTEXT_CHARACTERS);
  const before = text.slice(Math.max(0, start - prefix.length), start);
  const sum =
    WEIGHTS.quote * (1 - errors / quote.exact.length) +
    WEIGHTS.prefix * compare(before, prefix) +
    WEIGHTS.suffix * compare(text.slice(end, end + suffix.length), suffix) +
    WEIGHTS.position * (1 - Math.abs(start - hint) / text.length);
  return sum / (WEIGHTS.quote + WEIGHTS.prefix + WEIGHTS.suffix + WEIGHTS.position);
}

/** How well a context agrees, from 0 to 1; an empty one agrees with everything. */
function compare(text: string, context: string): number {
  if (context === "") return 1;
  if (text === "") return 0;
  const [match] = search(text, context, context.length);
  return match ? 1 - match.errors / context.length : 0;
}
