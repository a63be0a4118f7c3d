// Headings and other paragraphs that stand once in each text and were not changed: too short to be sure of by their words
// alone, but whole.
import type { TokenWeights } from "./align-gap";
import type { TokenMap } from "./token-map";
import type { Tokens } from "./tokens";

/** Plain words without which a paragraph is no more than a number. */
const MIN_WORDS = 2;

/** Adds to `map` each paragraph of unmatched words that has one equal among those of the next text. */
export function matchWholeBlocks(previous: Tokens, next: Tokens, weights: TokenWeights, map: TokenMap): void {
  const blocks = findFreeBlocks(previous, map.next, weights);
  const nextBlocks = findFreeBlocks(next, map.previous, weights);
  for (const [words, at] of blocks) {
    const place = nextBlocks.get(words);
    if (at === null || place === null || place === undefined) continue;
    const length = words.split(" ").length;
    const isMoved = isInOrder(at, place, length, map) ? 0 : 1;
    for (let index = 0; index < length; index += 1) {
      map.next[at + index] = place + index;
      map.previous[place + index] = at + index;
      map.isMoved[at + index] = isMoved;
    }
  }
}

/** The ids of each wholly unmatched paragraph, joined, and where it begins; null where it stands more than once. */
function findFreeBlocks({ ids, breaks }: Tokens, matched: Int32Array, weights: TokenWeights) {
  const blocks = new Map<string, number | null>();
  for (let at = 0; at < ids.length;) {
    let end = at + 1;
    while (end < ids.length && breaks[end] !== 2) end += 1;
    let weight = 0;
    let isFree = true;
    for (let index = at; index < end; index += 1) {
      weight += weights[ids[index]!]!;
      isFree &&= matched[index]! < 0;
    }
    if (isFree && weight >= 16 * MIN_WORDS) {
      const words = ids.subarray(at, end).join(" ");
      blocks.set(words, blocks.has(words) ? null : at);
    }
    at = end;
  }
  return blocks;
}

/** Whether the nearest words that were matched in place stand before and after the block in both texts. */
function isInOrder(at: number, place: number, length: number, { next, isMoved }: TokenMap): boolean {
  const nearest = (from: number, step: 1 | -1) => {
    let index = from;
    while (index >= 0 && index < next.length && (next[index]! < 0 || isMoved[index] === 1)) index += step;
    return next[index];
  };
  return (nearest(at - 1, -1) ?? -1) < place && place + length - 1 < (nearest(at + length, 1) ?? Infinity);
}
