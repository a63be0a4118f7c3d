import type { TokenWeights } from "./align-gap";
import type { Tokens, Vocabulary } from "./tokens";

// A plain word's weight is 16. A rare one says more than one that stands everywhere, a comma says little, and two
// characters of Chinese are about a word.
const LIGHTEST = { word: 14, character: 8, mark: 6 };
const RARITY = { word: 10, character: 6, mark: 0 };

/** The weight of each id of the vocabulary, by how often the texts hold it. */
export function weighTokens(vocabulary: Vocabulary, ...texts: readonly Tokens[]): TokenWeights {
  const counts = new Uint32Array(vocabulary.size);
  let total = 1;
  for (const { ids } of texts) {
    total += ids.length;
    for (let at = 0; at < ids.length; at += 1) counts[ids[at]!]! += 1;
  }
  return Uint16Array.from(counts, (count, id) => {
    const sort = vocabulary.sortOf(id);
    const rarity = 1 - Math.log(Math.max(1, count)) / Math.log(total + 1);
    return LIGHTEST[sort] + Math.round(RARITY[sort] * rarity);
  });
}
