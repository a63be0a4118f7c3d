// Sentences and sections that stand elsewhere now: found among the words that were not matched in place.
import type { TokenWeights } from "./align-gap";
import { growRuns } from "./grow-runs";
import { partRuns, trimToBreaks } from "./part-runs";
import { weighRun, weighTaken } from "./run-weight";
import type { TokenRun } from "./stretch";
import { matchMoved, type TokenMap } from "./token-map";
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

/** Adds to `map` what stands elsewhere. */
export function findMovedRuns(previous: Tokens, next: Tokens, weights: TokenWeights, map: TokenMap): void {
  const whole = findUniqueRuns(previous.ids, next.ids, wholeOf(previous.ids, next.ids), WHOLE_SHINGLE)
    .filter((run) => !isPartlyInPlace(run, map))
    .map((run) => trimToBreaks(run, previous, next, map))
    .filter((run) => weighTaken(run, previous, weights, map) <= MAX_TAKEN * weighRun(run, previous, weights));
  carryOver(partRuns(whole, previous, next));

  const left = new Leftovers(previous.ids, map.next, LEFTOVER_SHINGLE, -1);
  const nextLeft = new Leftovers(next.ids, map.previous, LEFTOVER_SHINGLE, -2);
  const parts = findUniqueRuns(left.ids, nextLeft.ids, wholeOf(left.ids, nextLeft.ids), LEFTOVER_SHINGLE)
    .map(({ at, next: place, length }) => ({ at: left.at(at), next: nextLeft.at(place), length }))
    .filter((run) => weighRun(run, previous, weights) >= 16 * MIN_MOVED_WORDS);
  carryOver(partRuns(parts, previous, next));

  function carryOver(runs: readonly TokenRun[]): void {
    for (const run of runs) claim(run, map);
    growRuns(runs, previous, next, weights, map);
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

function isPartlyInPlace({ at, next: place, length }: TokenRun, map: TokenMap): boolean {
  for (let index = 0; index < length; index += 1) if (map.next[at + index] === place + index) return true;
  return false;
}

/** Where one run still holds what another does, the first one has it. */
function claim({ at, next: place, length }: TokenRun, map: TokenMap) {
  for (let index = 0; index < length; index += 1) {
    const [here, there] = [at + index, place + index];
    if (map.isMoved[here] === 1 || (map.previous[there]! >= 0 && map.isMoved[map.previous[there]!] === 1)) continue;
    matchMoved(here, there, map);
  }
}
