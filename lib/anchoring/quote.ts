// A passage is kept as a quote with its context, so that it can be found again in another version of its text.
import { boundaryAfter, boundaryBefore, clampToGraphemes } from "./graphemes";
import { normalise } from "./normalise";
import { findNearest } from "./occurrences";

export type Quote = { exact: string; prefix: string; suffix: string };

/** As Hypothesis stores: enough to tell most repetitions apart, little enough to survive an edit nearby. */
const CONTEXT_CHARACTERS = 32;
/** Boilerplate may repeat longer than that; context grows until the passage is told apart, up to this. */
const MAX_CONTEXT_CHARACTERS = 128;

/**
 * Describes the passage from `start` to `end` (UTF-16 code units; widened to whole graphemes). Null where nothing is
 * left after normalising: whitespace and invisible characters cannot be found again.
 */
export function describe(text: string, start: number, end: number): Quote | null {
  const span = clampToGraphemes(text, start, end);
  const exact = text.slice(span.start, span.end);
  if (normalise(exact).text.trim() === "") return null;
  for (let size = CONTEXT_CHARACTERS; ; size *= 2) {
    // Boundaries are sought inwards, so that context never grows past its limit.
    const prefix = text.slice(boundaryAfter(text, span.start - Math.min(size, span.start)), span.start);
    const suffix = text.slice(span.end, boundaryBefore(text, Math.min(text.length, span.end + size)));
    const isUnique = findNearest(text, prefix + exact + suffix, span.start, 2).length === 1;
    if (isUnique || size * 2 > MAX_CONTEXT_CHARACTERS) return { exact, prefix, suffix };
  }
}
