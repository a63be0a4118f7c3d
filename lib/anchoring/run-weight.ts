// What runs of words weigh, in sixteenths of a plain word.
import type { TokenWeights } from "./align-gap";
import type { TokenRun } from "./stretch";
import type { TokenMap } from "./token-map";
import type { Tokens } from "./tokens";

export function weighRun({ at, length }: TokenRun, { ids }: Tokens, weights: TokenWeights): number {
  let weight = 0;
  for (let index = at; index < at + length; index += 1) weight += weights[ids[index]!]!;
  return weight;
}

/** The weight of the tokens, here or there, that are matched in another way. */
export function weighTaken(
  { at, next: place, length }: TokenRun,
  { ids }: Tokens,
  weights: TokenWeights,
  map: TokenMap,
): number {
  let weight = 0;
  for (let index = 0; index < length; index += 1) {
    if (map.next[at + index]! >= 0) weight += weights[ids[at + index]!]!;
    if (map.previous[place + index]! >= 0) weight += weights[ids[at + index]!]!;
  }
  return weight;
}
