// Where passages of one version stand in the next: by the map between the two versions, and for what the map could not
// carry by looking for its words among those that are new.
import { align, type Alignment } from "./align-texts";
import { type Span, clampToGraphemes } from "./graphemes";
import { normalise } from "./normalise";
import type { Quote } from "./quote";
import type { Resolution } from "./resolve";
import { tokenAfter } from "./tokens";

export type PlacedQuote = Span & { quote: Quote };

/** Below this share of its words a passage is not changed but gone. */
const MIN_SURVIVAL = 0.4;

/** One resolution for each passage, in their order. `start` and `end` are where it stood in the previous text. */
export function reanchor(previous: string, next: string, passages: readonly PlacedQuote[]): Resolution[] {
  const alignment = align(previous, next);
  return passages.map((passage) => carry(alignment, previous, next, passage) ?? { status: "orphaned", score: 0 });
}

function carry(alignment: Alignment, previousText: string, nextText: string, { start, end }: Span): Resolution | null {
  const { previous, next, map, vocabulary } = alignment;
  const first = tokenAfter(previous, start);
  let last = first;
  let total = 0;
  // The words that survive, by where they went: in place, or moved.
  const survivors: number[] = [];
  for (; last < previous.ids.length && previous.starts[last]! < end; last += 1) {
    if (vocabulary.isWord[previous.ids[last]!] !== 1) continue;
    total += 1;
    if (map.next[last]! >= 0) survivors.push(last);
  }
  if (last === first) return null;
  const group = largestGroup(survivors, map.next);
  const all = last - first;
  const isWhole =
    Array.from({ length: all }, (_, index) => map.next[first + index]).every(
      (place, index) => place === map.next[first]! + index,
    ) && map.next[first]! >= 0;
  if (isWhole) {
    const from = next.starts[map.next[first]!]! + Math.max(0, start - previous.starts[first]!);
    const to = next.ends[map.next[last - 1]!]! - Math.max(0, previous.ends[last - 1]! - end);
    const span = clampToGraphemes(nextText, from, to);
    const isVerbatim =
      normalise(nextText.slice(span.start, span.end)).text === normalise(previousText.slice(start, end)).text.trim();
    const status = !isVerbatim ? "changed" : map.isMoved[first] === 1 ? "moved" : "exact";
    return { status, ...span, score: 1 };
  }
  if (group.length === 0 || total === 0) return null;
  const survival = group.length / total;
  if (survival < MIN_SURVIVAL) return null;
  let low = Infinity;
  let high = -1;
  for (const at of group) {
    low = Math.min(low, map.next[at]!);
    high = Math.max(high, map.next[at]!);
  }
  return {
    status: "changed",
    ...clampToGraphemes(nextText, next.starts[low]!, next.ends[high]!),
    score: survival,
  };
}

/** Splits where the next place is far away or before, and takes the largest part. */
function largestGroup(survivors: readonly number[], places: Int32Array): number[] {
  let best: number[] = [];
  let group: number[] = [];
  for (const at of survivors) {
    const last = group.at(-1);
    if (last !== undefined && (places[at]! <= places[last]! || places[at]! - places[last]! > 400)) group = [];
    group.push(at);
    if (group.length > best.length) best = group;
  }
  return best;
}
