import type { Passage } from "./passage";

/**
 * Letters per bucket: a policy sentence or two. Smaller buckets repeat long passages, larger ones make each look-up
 * filter more; between 256 and 1,024 the measured look-up does not change.
 */
const BUCKET = 512;

export interface PassageBuckets {
  /** Ids of the passages that cover the letter at `offset`, the smallest passage first. */
  idsAt(offset: number): string[];
}

export function bucketPassages(passages: readonly Passage[]): PassageBuckets {
  const buckets = new Map<number, Passage[]>();
  const smallestFirst = [...passages].sort((a, b) => a.end - a.start - (b.end - b.start) || a.start - b.start);
  for (const passage of smallestFirst) {
    if (passage.start >= passage.end) continue;
    const last = Math.floor((passage.end - 1) / BUCKET);
    for (let at = Math.floor(passage.start / BUCKET); at <= last; at++) {
      const bucket = buckets.get(at);
      if (bucket) bucket.push(passage);
      else buckets.set(at, [passage]);
    }
  }
  return {
    idsAt: (offset) =>
      (buckets.get(Math.floor(offset / BUCKET)) ?? [])
        .filter((passage) => passage.start <= offset && offset < passage.end)
        .map((passage) => passage.id),
  };
}
