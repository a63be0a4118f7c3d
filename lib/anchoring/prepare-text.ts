import { normalise, type Normalised } from "./normalise";
import { tokenise, type Tokens, Vocabulary } from "./tokens";

/** A text made ready for finding many quotes in it. What unchanged quotes do not need is computed when first needed. */
export type PreparedText = {
  text: string;
  readonly normalised: Normalised;
  readonly words: { tokens: Tokens; vocabulary: Vocabulary };
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
        words = { tokens: tokenise(this.normalised.text, vocabulary), vocabulary };
      }
      return words;
    },
  };
}
