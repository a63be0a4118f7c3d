// Sentences and sections that stand elsewhere now: found among the words that were not matched in place.
import { alignGap, type TokenWeights } from "./align-gap";
import type { TokenMap } from "./token-map";
import { dropChanceRuns } from "./drop-chance-runs";
import type { Stretch, TokenRun } from "./stretch";
import type { Tokens } from "./tokens";
import { findUniqueRuns } from "./unique-runs";

/** Shingles sought in the whole of both texts: what stands there once and out of order has moved, whatever holds its words. */
const WHOLE_SHINGLE = 8;
/** Shingles sought among unmatched words: shorter ones are seldom unique on both sides but by moving. */
const LEFTOVER_SHINGLE = 4;
/** Plain words of a run that are no formula. */
const MIN_MOVED_WORDS = 6;
/** Share of its weight that a moved run may take from matches in place, which then were matches by chance. */
const MAX_TAKEN = 0.4;
/** Tokens on either side of a run that may have moved with it: about two sentences. */
const MAX_REACH = 60;

/** Adds to `map` what stands elsewhere. */
export function findMovedRuns(previous: Tokens, next: Tokens, weights: TokenWeights, map: TokenMap): void {
  const whole = findUniqueRuns(previous.ids, next.ids, wholeOf(previous.ids, next.ids), WHOLE_SHINGLE)
    .filter((run) => !isPartlyInPlace(run, map))
    .filter((run) => weighTaken(run, previous, weights, map) <= MAX_TAKEN * weigh(run, previous, weights));
  carryOver(whole, previous, next, weights, map);

  const left = new Leftovers(previous.ids, map.next, LEFTOVER_SHINGLE, -1);
  const nextLeft = new Leftovers(next.ids, map.previous, LEFTOVER_SHINGLE, -2);
  const parts = findUniqueRuns(left.ids, nextLeft.ids, wholeOf(left.ids, nextLeft.ids), LEFTOVER_SHINGLE)
    .map(({ at, next: place, length }) => ({ at: left.at(at), next: nextLeft.at(place), length }))
    .filter((run) => weigh(run, previous, weights) >= 16 * MIN_MOVED_WORDS);
  carryOver(parts, previous, next, weights, map);
}

function carryOver(
  runs: readonly TokenRun[],
  previous: Tokens,
  next: Tokens,
  weights: TokenWeights,
  map: TokenMap,
): void {
  for (const run of runs) claim(run, map);
  for (const run of runs) growAround(run, previous, next, weights, map);
}

const wholeOf = (ids: Int32Array, nextIds: Int32Array) => ({
  from: 0,
  to: ids.length,
  nextFrom: 0,
  nextTo: nextIds.length,
});

/** The unmatched stretches of at least `size` tokens in one sequence, kept apart by marks that equal nothing. */
class Leftovers {
  readonly ids: Int32Array;
  private readonly places: Int32Array;

  /** `mark` is negative, and odd for one sequence where it is even for the other. */
  constructor(ids: Int32Array, matched: Int32Array, size: number, mark: number) {
    const kept: number[] = [];
    const places: number[] = [];
    for (let at = 0; at < ids.length;) {
      let end = at;
      while (end < ids.length && matched[end]! < 0) end += 1;
      if (end - at >= size) {
        for (let index = at; index < end; index += 1) {
          kept.push(ids[index]!);
          places.push(index);
        }
        kept.push((mark -= 2));
        places.push(-1);
      }
      at = end + 1;
    }
    this.ids = Int32Array.from(kept);
    this.places = Int32Array.from(places);
  }

  at(index: number): number {
    return this.places[index]!;
  }
}

function weigh({ at, length }: TokenRun, { ids }: Tokens, weights: TokenWeights): number {
  let weight = 0;
  for (let index = at; index < at + length; index += 1) weight += weights[ids[index]!]!;
  return weight;
}

function isPartlyInPlace({ at, next: place, length }: TokenRun, map: TokenMap): boolean {
  for (let index = 0; index < length; index += 1) if (map.next[at + index] === place + index) return true;
  return false;
}

/** The weight of the tokens, here or there, that are matched in another way. */
function weighTaken({ at, next: place, length }: TokenRun, { ids }: Tokens, weights: TokenWeights, map: TokenMap) {
  let weight = 0;
  for (let index = 0; index < length; index += 1) {
    if (map.next[at + index]! >= 0) weight += weights[ids[at + index]!]!;
    if (map.previous[place + index]! >= 0) weight += weights[ids[at + index]!]!;
  }
  return weight;
}

/** Two runs may reach over each other: the first one has it. */
function claim({ at, next: place, length }: TokenRun, map: TokenMap) {
  for (let index = 0; index < length; index += 1) {
    const [here, there] = [at + index, place + index];
    if (map.isMoved[here] === 1 || (map.previous[there]! >= 0 && map.isMoved[map.previous[there]!] === 1)) continue;
    if (map.next[here]! >= 0) map.previous[map.next[here]!] = -1;
    if (map.previous[there]! >= 0) map.next[map.previous[there]!] = -1;
    match(here, there, map);
  }
}

function match(at: number, place: number, map: TokenMap) {
  map.next[at] = place;
  map.previous[place] = at;
  map.isMoved[at] = 1;
}

/** Matches the words right before and right after a run, as far as they are free: what moved was perhaps edited too. */
function growAround(
  { at, next: place, length }: TokenRun,
  previous: Tokens,
  next: Tokens,
  weights: TokenWeights,
  map: TokenMap,
) {
  const from = at - countFree(map.next, at, -1);
  const nextFrom = place - countFree(map.previous, place, -1);
  const to = at + length + countFree(map.next, at + length - 1, 1);
  const nextTo = place + length + countFree(map.previous, place + length - 1, 1);
  const sides: Stretch[] = [
    { from, to: at, nextFrom, nextTo: place },
    { from: at + length, to, nextFrom: place + length, nextTo },
  ];
  for (const stretch of sides) {
    const places = alignGap(previous, next, stretch, weights);
    dropChanceRuns(places, stretch, previous, next, weights);
    places.forEach((found, index) => found >= 0 && match(stretch.from + index, found, map));
  }
}

/** How many tokens next to one, on one side, are matched with nothing. */
function countFree(matched: Int32Array, at: number, step: 1 | -1): number {
  let count = 0;
  while (count < MAX_REACH && matched[at + step * (count + 1)] === -1) count += 1;
  return count;
}
