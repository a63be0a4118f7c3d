import type { Resolution } from "@/lib/anchoring/resolve";
import type { Span } from "./texts/print-text";
import { isVerbatim, type Truth } from "./truth/classify";
import { plainLetters, trimToWords } from "./truth/letters";

/**
 * isRight: intact, retyped and moved quotes to their first and last word; edited ones where the span found and the true one
 * (first to last surviving word) share half of what they cover together. isExact: to the first and last word.
 * isFalse: attached where nothing of the quote is; of a deleted quote, attached at all. isOverclaimed: called exact or
 * moved, though its words do not all stand there together, or are gone.
 */
export type Verdict = { isRight: boolean; isExact: boolean; isFalse: boolean; isOverclaimed: boolean };

const MIN_SHARED = 0.5;

export function judge(next: string, exact: string, truth: Truth, found: Resolution): Verdict {
  const isGone = truth.category === "deleted" || truth.category === "twin";
  if (found.status === "orphaned") return { isRight: isGone, isExact: false, isFalse: false, isOverclaimed: false };
  const span = trimToWords(next, found);
  const isExact = truth.spans.some(({ start, end }) => span.start === start && span.end === end);
  return {
    isExact,
    isRight: isVerbatim(truth) ? isExact : truth.spans.some((each) => sharedOf(span, each) >= MIN_SHARED),
    isFalse: isGone || truth.traces.every((each) => sharedOf(span, each) === 0),
    isOverclaimed:
      found.status !== "changed" &&
      (isGone || plainLetters(next.slice(found.start, found.end)) !== plainLetters(exact)),
  };
}

/** Intersection over union. */
function sharedOf(first: Span, second: Span): number {
  const shared = Math.min(first.end, second.end) - Math.max(first.start, second.start);
  if (shared <= 0) return 0;
  return shared / (Math.max(first.end, second.end) - Math.min(first.start, second.start));
}
