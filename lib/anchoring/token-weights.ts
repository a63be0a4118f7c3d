import type { TokenWeights } from "./align-gap";
import type { Tokens, Vocabulary } from "./tokens";

/** A plain word's weight is 16; a comma's says little, and a rare word more than one that stands everywhere. */
const MARK = 6;
const LIGHTEST_WORD = 14;
const RARITY = 10;

/** The weight of each id of the vocabulary, by how often the texts hold it. */
export function weighTokens(vocabulary: Vocabulary, ...texts: readonly Tokens[]): TokenWeights {
  const counts = new Uint32Array(vocabulary.size);
  let total = 1;
  for (const { ids } of texts) {
    total += ids.length;
    for (let at = 0; at < ids.length; at += 1) counts[ids[at]!]! += 1;
  }
  const scale = RARITY / Math.log(total + 1);
  return Uint16Array.from(counts, (count, id) =>
    vocabulary.isWord[id] === 1 ? LIGHTEST_WORD + Math.round(RARITY - scale * Math.log(Math.max(1, count))) : MARK,
  );
}
