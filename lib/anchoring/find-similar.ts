// Finds where an edited passage may stand: short runs of its words vote for places, and each place with votes is aligned
// word by word for its boundaries and its likeness.
import type { PreparedText } from "./prepare-text";
import { countUpTo, tokenise } from "./tokens";

/** [start, end) in the normalised text; likeness from 0 to 1 is the share of the quote's words that were kept. */
export type SimilarPlace = { start: number; end: number; likeness: number };

/** Below half of its words a passage is not changed but gone. */
const MIN_LIKENESS = 0.5;
/** Places with votes that are looked at: the passage, and rivals that make the find doubtful. */
const MAX_VOTED_PLACES = 4;
/** Cells of all alignments of one quote: keeps 5,000 characters in 100 KB below 50 ms. Long quotes vote surely anyway. */
const MAX_CELLS = 4_000_000;
/** Votes of one run of words for its places in the quote: boilerplate inside a quote must not cost its square. */
const MAX_PLACES_PER_RUN = 4;

/** `expected`: further offsets in the normalised text where the passage may begin (its old place, the end of its prefix). */
export function findSimilar(prepared: PreparedText, quote: string, expected: number[]): SimilarPlace[] {
  const { tokens, vocabulary } = prepared.words;
  const words = tokenise(quote, vocabulary).ids;
  if (words.length === 0 || tokens.ids.length === 0) return [];
  // Insertions and deletions up to a quarter of the passage shift its end against its beginning.
  const band = Math.min(192, Math.max(12, words.length >> 2));
  const voted = voteForPlaces(words, tokens.ids, band >> 1);
  const centers = [...new Set([...voted, ...expected.map((offset) => countUpTo(tokens.ends, offset))])];
  const affordable = Math.max(2, Math.floor(MAX_CELLS / (words.length * (2 * band + 1))));
  return centers
    .slice(0, affordable)
    .flatMap((center) => alignAt(words, tokens.ids, center, band) ?? [])
    .map((place) => ({
      start: tokens.starts[place.first]!,
      end: tokens.ends[place.last]!,
      likeness: place.likeness,
    }));
}

/** Indexes of tokens where the quote may begin, by the most votes. */
function voteForPlaces(words: Int32Array, ids: Int32Array, bucketSize: number): number[] {
  const runLength = words.length < 3 ? 1 : words.length < 6 ? 2 : 3;
  const placesOfRun = new Map<number, number[]>();
  for (let at = 0; at + runLength <= words.length; at += 1) {
    const key = keyOfRun(words, at, runLength);
    if (key < 0) continue;
    const places = placesOfRun.get(key);
    if (!places) placesOfRun.set(key, [at]);
    else if (places.length < MAX_PLACES_PER_RUN) places.push(at);
  }
  const votes = new Int32Array(Math.ceil((ids.length + words.length) / bucketSize) + 1);
  for (let at = 0; at + runLength <= ids.length; at += 1) {
    for (const place of placesOfRun.get(keyOfRun(ids, at, runLength)) ?? []) {
      votes[Math.floor((at - place + words.length) / bucketSize)]! += 1;
    }
  }
  // A place on the border of two buckets has its votes in both.
  const best: { votes: number; center: number }[] = [];
  for (let bucket = 0; bucket + 1 < votes.length; bucket += 1) {
    const sum = votes[bucket]! + votes[bucket + 1]!;
    if (sum === 0 || (best.length === MAX_VOTED_PLACES && sum <= best.at(-1)!.votes)) continue;
    best.push({ votes: sum, center: (bucket + 1) * bucketSize - words.length });
    best.sort((a, b) => b.votes - a.votes);
    best.length = Math.min(best.length, MAX_VOTED_PLACES);
  }
  return best.map((each) => each.center);
}

/** A number for a run of words; -1 where one of them does not stand in the text. Collisions only cost a vote. */
function keyOfRun(ids: Int32Array, at: number, length: number): number {
  let key = 0;
  for (let index = at; index < at + length; index += 1) {
    if (ids[index] === 0) return -1;
    key = key * 200_003 + ids[index]!;
  }
  return key;
}

/** More than any distance, and far from overflowing when one is added. */
const FAR = 1 << 28;

/**
 * Edit distance of the quote to the best stretch of text near `center`, within a band around the diagonal; the stretch
 * may begin and end anywhere in it. Null below the least likeness.
 */
function alignAt(words: Int32Array, ids: Int32Array, center: number, band: number) {
  const width = 2 * band + 1;
  const limit = words.length * (1 - MIN_LIKENESS);
  // Cell `k` of row `i` is the text up to token center + i - band + k; `from` remembers where its stretch began. The
  // cell past the last is never near.
  const cost = new Int32Array(width + 1).fill(FAR);
  const from = new Int32Array(width + 1);
  for (let k = 0; k < width; k += 1) {
    from[k] = center - band + k;
    if (from[k]! >= 0 && from[k]! <= ids.length) cost[k] = 0;
  }
  for (let i = 1; i <= words.length; i += 1) {
    const word = words[i - 1]!;
    const offset = center + i - band;
    let least = FAR;
    let left = FAR;
    let leftFrom = 0;
    for (let k = 0; k < width; k += 1) {
      const at = offset + k;
      let best = at < 1 || at > ids.length ? FAR : cost[k]! + (ids[at - 1] === word ? 0 : 1);
      let origin = from[k]!;
      const above = at < 0 || at > ids.length ? FAR : cost[k + 1]! + 1;
      if (above < best) {
        best = above;
        origin = from[k + 1]!;
      }
      if (left + 1 < best && at <= ids.length) {
        best = left + 1;
        origin = leftFrom;
      }
      cost[k] = left = best;
      from[k] = leftFrom = origin;
      if (best < least) least = best;
    }
    if (least > limit) return null;
  }
  let end = 0;
  for (let k = 1; k < width; k += 1) if (cost[k]! < cost[end]!) end = k;
  const last = center + words.length - band + end - 1;
  if (last < from[end]!) return null;
  return { first: from[end]!, last, likeness: 1 - cost[end]! / words.length };
}
