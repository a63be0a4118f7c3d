import type { TokenWeights } from "./align-gap";
import { normalise, type Normalised } from "./normalise";
import { weighTokens } from "./token-weights";
import { tokenise, type Tokens, Vocabulary } from "./tokens";
import { WordIndex } from "./word-index";

/** A text made ready for finding many quotes in it. What unchanged quotes do not need is computed when first needed. */
export type PreparedText = {
  text: string;
  readonly normalised: Normalised;
  readonly words: { tokens: Tokens; vocabulary: Vocabulary; weights: TokenWeights; index: WordIndex };
};

export function prepareText(text: string): PreparedText {
  let normalised: Normalised | undefined;
  let words: PreparedText["words"] | undefined;
  return {
    text,
    get normalised() {
      return (normalised ??= normalise(text));
    },
    get words() {
      if (!words) {
        const vocabulary = new Vocabulary();
        const tokens = tokenise(text, vocabulary);
        const weights = weighTokens(vocabulary, tokens);
        words = { tokens, vocabulary, weights, index: new WordIndex(tokens, weights) };
      }
      return words;
    },
  };
}
