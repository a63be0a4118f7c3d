// Sentences that moved were perhaps edited, too: the words around a run that moved are sought next to where it stands now.
import { alignGap, type TokenWeights } from "./align-gap";
import { dropChanceRuns } from "./drop-chance-runs";
import { weighRun, weighTaken } from "./run-weight";
import type { Stretch, TokenRun } from "./stretch";
import { matchMoved, type TokenMap } from "./token-map";
import type { Tokens } from "./tokens";

/** Tokens on either side of a run that may have moved with it: about two sentences. */
const MAX_REACH = 60;
/** Plain words of a run in place that chance may have matched: fewer than make a run that moved. */
const LIGHT_WORDS = 6;

/**
 * Matches the words before and after each run as far as they are unmatched. Within its sentence a light match in place
 * gives way, too, where more words are gained than taken, and fewer taken than the run has.
 */
export function growRuns(
  runs: readonly TokenRun[],
  previous: Tokens,
  next: Tokens,
  weights: TokenWeights,
  map: TokenMap,
): void {
  const isLight = findLightRuns(previous, weights, map);
  const mayTake = (at: number) => isLight[at] === 1 && map.isMoved[at] === 0;
  const mayTakePlace = (place: number) => map.previous[place]! >= 0 && mayTake(map.previous[place]!);
  for (const run of runs) {
    const { at, next: place, length } = run;
    const own = weighRun(run, previous, weights);
    const from = at - countFree(map.next, previous.breaks, mayTake, at, -1);
    const nextFrom = place - countFree(map.previous, next.breaks, mayTakePlace, place, -1);
    const to = at + length + countFree(map.next, previous.breaks, mayTake, at + length - 1, 1);
    const nextTo = place + length + countFree(map.previous, next.breaks, mayTakePlace, place + length - 1, 1);
    grow({ from, to: at, nextFrom, nextTo: place }, own);
    grow({ from: at + length, to, nextFrom: place + length, nextTo }, own);
  }

  function grow(stretch: Stretch, own: number): void {
    const places = alignGap(previous, next, stretch, weights);
    dropChanceRuns(places, stretch, previous, next, weights);
    let gained = 0;
    let taken = 0;
    places.forEach((place, index) => {
      if (place < 0) return;
      const pair = { at: stretch.from + index, next: place, length: 1 };
      gained += weighRun(pair, previous, weights);
      taken += weighTaken(pair, previous, weights, map);
    });
    if (taken > 0 && (taken > gained || taken >= own)) return;
    places.forEach((place, index) => place >= 0 && matchMoved(stretch.from + index, place, map));
  }
}

/** For each previous token 1 if it was matched in place within a light run. */
function findLightRuns(previous: Tokens, weights: TokenWeights, map: TokenMap): Uint8Array {
  const isLight = new Uint8Array(map.next.length);
  for (let at = 0; at < isLight.length;) {
    let end = at + 1;
    if (map.next[at]! >= 0 && map.isMoved[at] === 0) {
      while (end < isLight.length && map.isMoved[end] === 0 && map.next[end] === map.next[end - 1]! + 1) end += 1;
      const run = { at, next: map.next[at]!, length: end - at };
      if (weighRun(run, previous, weights) < 16 * LIGHT_WORDS) isLight.fill(1, at, end);
    }
    at = end;
  }
  return isLight;
}

/** How many tokens next to one, on one side, are unmatched, or may be taken in the same sentence. */
function countFree(
  matched: Int32Array,
  breaks: Uint8Array,
  isTakable: (at: number) => boolean,
  at: number,
  step: 1 | -1,
): number {
  let count = 0;
  let isSameSentence = true;
  for (; count < MAX_REACH; count += 1) {
    const next = at + step * (count + 1);
    isSameSentence &&= breaks[step > 0 ? next : next + 1] === 0;
    if (matched[next] !== -1 && !(isSameSentence && isTakable(next))) break;
  }
  return count;
}
