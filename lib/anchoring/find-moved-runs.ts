// Sentences and sections that stand elsewhere now: found among the words that were not matched in place.
import { alignGap, type TokenWeights } from "./align-gap";
import type { TokenMap } from "./align-tokens";
import type { TokenRun } from "./stretch";
import type { Tokens } from "./tokens";
import { findUniqueRuns } from "./unique-runs";

/** Shingles of unmatched words, longest first; of four and more, a common formula is seldom unique on both sides. */
const SHINGLE_SIZES = [8, 4];
/** Plain words of a run that are no formula. */
const MIN_MOVED_WORDS = 6;
/** Words changed inside what moved: so many between two runs still belong to it. */
const MAX_INNER_GAP = 40;

/** Adds to `map` what stands elsewhere. */
export function findMovedRuns(previous: Tokens, next: Tokens, weights: TokenWeights, map: TokenMap): void {
  for (const size of SHINGLE_SIZES) {
    const left = new Leftovers(previous.ids, map.next, size, -1);
    const nextLeft = new Leftovers(next.ids, map.previous, size, -2);
    const runs = findUniqueRuns(left.ids, nextLeft.ids, wholeOf(left.ids, nextLeft.ids), size)
      .map(({ at, next: place, length }) => ({ at: left.at(at), next: nextLeft.at(place), length }))
      .filter((run) => weigh(run, previous, weights) >= 16 * MIN_MOVED_WORDS);
    for (const run of runs) claim(run, map);
    for (const run of runs) growAround(run, previous, next, map);
    for (const [index, run] of runs.entries())
      if (index > 0) joinRuns(runs[index - 1]!, run, previous, next, weights, map);
  }
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

function claim({ at, next, length }: TokenRun, map: TokenMap) {
  // Two runs may reach over each other: the first one has it.
  for (let index = 0; index < length; index += 1)
    if (isFree(at + index, next + index, map)) match(at + index, next + index, map);
}

function match(at: number, place: number, map: TokenMap) {
  map.next[at] = place;
  map.previous[place] = at;
  map.isMoved[at] = 1;
}

const isFree = (at: number, place: number, map: TokenMap) => map.next[at] === -1 && map.previous[place] === -1;

/** The equal words right before and after a run. */
function growAround({ at, next: place, length }: TokenRun, previous: Tokens, next: Tokens, map: TokenMap) {
  const isSame = (a: number, b: number) => a >= 0 && b >= 0 && previous.ids[a] === next.ids[b] && isFree(a, b, map);
  for (let step = 1; isSame(at - step, place - step); step += 1) match(at - step, place - step, map);
  for (let step = 0; isSame(at + length + step, place + length + step); step += 1)
    match(at + length + step, place + length + step, map);
}

/** Matches the words between two runs that moved together. */
function joinRuns(
  first: TokenRun,
  second: TokenRun,
  previous: Tokens,
  next: Tokens,
  weights: TokenWeights,
  map: TokenMap,
) {
  const gap = {
    from: first.at + first.length,
    to: second.at,
    nextFrom: first.next + first.length,
    nextTo: second.next,
  };
  while (gap.from < gap.to && map.next[gap.from] !== -1) gap.from += 1;
  while (gap.nextFrom < gap.nextTo && map.previous[gap.nextFrom] !== -1) gap.nextFrom += 1;
  if (gap.to - gap.from > MAX_INNER_GAP || gap.nextTo - gap.nextFrom > MAX_INNER_GAP) return;
  if (gap.to <= gap.from || gap.nextTo <= gap.nextFrom) return;
  for (let at = gap.from; at < gap.to; at += 1) if (map.next[at] !== -1) return;
  for (let place = gap.nextFrom; place < gap.nextTo; place += 1) if (map.previous[place] !== -1) return;
  alignGap(previous, next, gap, weights).forEach((place, index) => place >= 0 && match(gap.from + index, place, map));
}
