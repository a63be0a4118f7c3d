import type { Word } from "./revision";

/**
 * Which words kept their place in the sequence: the longest run of survivors that stand in the same order in both
 * versions. What survives outside of it was moved.
 */
export function findInPlace(words: readonly Word[]): boolean[] {
  /** Of the best run of each length, the word it ends with. */
  const ends: number[] = [];
  const before = new Int32Array(words.length).fill(-1);
  words.forEach(({ next }, at) => {
    if (!next) return;
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (words[ends[middle]!]!.next!.start < next.start) low = middle + 1;
      else high = middle;
    }
    if (low > 0) before[at] = ends[low - 1]!;
    ends[low] = at;
  });
  const inPlace = words.map(() => false);
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at]!) inPlace[at] = true;
  return inPlace;
}
