// Headings and other paragraphs that stand once in each text and were not changed: too short to be sure of by their words
// alone, but whole.
import type { TokenWeights } from "./align-gap";
import { matchMoved, type TokenMap } from "./token-map";
import type { Tokens } from "./tokens";

/** Plain words without which a paragraph is no more than a number. */
const MIN_WORDS = 2;

/** Share of a paragraph's weight that is unmatched: in a heading of three words an "and" finds another by chance. */
const MIN_FREE = 0.6;

/** Adds to `map` each paragraph of mostly unmatched words that has one equal among those of the next text. */
export function matchWholeBlocks(previous: Tokens, next: Tokens, weights: TokenWeights, map: TokenMap): void {
  const blocks = findFreeBlocks(previous, map.next, weights);
  const nextBlocks = findFreeBlocks(next, map.previous, weights);
  for (const [words, at] of blocks) {
    const place = nextBlocks.get(words);
    if (at === null || place === null || place === undefined) continue;
    const length = words.split(" ").length;
    for (let index = 0; index < length; index += 1) matchMoved(at + index, place + index, map);
  }
}

/** The ids of each mostly unmatched paragraph, joined, and where it begins; null where it stands more than once. */
function findFreeBlocks({ ids, breaks }: Tokens, matched: Int32Array, weights: TokenWeights) {
  const blocks = new Map<string, number | null>();
  for (let at = 0; at < ids.length;) {
    let end = at + 1;
    while (end < ids.length && breaks[end] !== 2) end += 1;
    let weight = 0;
    let free = 0;
    for (let index = at; index < end; index += 1) {
      weight += weights[ids[index]!]!;
      if (matched[index]! < 0) free += weights[ids[index]!]!;
    }
    if (free >= MIN_FREE * weight && weight >= 16 * MIN_WORDS) {
      const words = ids.subarray(at, end).join(" ");
      blocks.set(words, blocks.has(words) ? null : at);
    }
    at = end;
  }
  return blocks;
}
