// Matches the words of two versions of a text: in place, and what moved among what stays unmatched.
import type { TokenWeights } from "./align-gap";
import { dropChanceRuns } from "./drop-chance-runs";
import { findMovedRuns } from "./find-moved-runs";
import { matchInOrder } from "./match-in-order";
import { matchWholeBlocks } from "./match-whole-blocks";
import { settleKinds } from "./settle-kinds";
import type { TokenMap } from "./token-map";
import type { Tokens } from "./tokens";

/** Pairs compared in a whole text: a rewritten one must not take minutes. */
const MAX_CELLS = 60_000_000;

export function alignTokens(previous: Tokens, next: Tokens, weights: TokenWeights): TokenMap {
  const whole = { from: 0, to: previous.ids.length, nextFrom: 0, nextTo: next.ids.length };
  const map: TokenMap = {
    next: matchInOrder(previous, next, whole, weights, MAX_CELLS),
    previous: new Int32Array(next.ids.length).fill(-1),
    isMoved: new Uint8Array(previous.ids.length),
  };
  dropChanceRuns(map.next, whole, previous, next, weights);
  map.next.forEach((place, at) => {
    if (place >= 0) map.previous[place] = at;
  });
  findMovedRuns(previous, next, weights, map);
  matchWholeBlocks(previous, next, weights, map);
  settleKinds(map);
  return map;
}
