// Which words of one version of a text are which of the next.
import { alignTokens } from "./align-tokens";
import type { TokenMap } from "./token-map";
import { weighTokens } from "./token-weights";
import type { TokenWeights } from "./align-gap";
import { type Tokens, Vocabulary, tokenise } from "./tokens";

export type Alignment = {
  previous: Tokens;
  next: Tokens;
  map: TokenMap;
  vocabulary: Vocabulary;
  weights: TokenWeights;
};

/** Equal words of two texts: [start, end) of the previous stands at [nextStart, nextEnd) of the next. Offsets are UTF-16. */
export type Run = { start: number; end: number; nextStart: number; nextEnd: number; isMoved: boolean };

/** Matches two versions word by word; about a third of a second for two texts of 1.3 million characters. */
export function align(previousText: string, nextText: string): Alignment {
  const vocabulary = new Vocabulary();
  const previous = tokenise(previousText, vocabulary);
  const next = tokenise(nextText, vocabulary);
  const weights = weighTokens(vocabulary, previous, next);
  return { previous, next, map: alignTokens(previous, next, weights), vocabulary, weights };
}

/** The same as runs of words without a break, in the order of the previous text. */
export function alignTexts(previousText: string, nextText: string): Run[] {
  const { previous, next, map } = align(previousText, nextText);
  const runs: Run[] = [];
  let last = -2;
  for (let at = 0; at < map.next.length; at += 1) {
    const place = map.next[at]!;
    const goesOn = place >= 0 && place === last + 1 && runs.at(-1)?.isMoved === (map.isMoved[at] === 1);
    if (goesOn) {
      runs.at(-1)!.end = previous.ends[at]!;
      runs.at(-1)!.nextEnd = next.ends[place]!;
    } else if (place >= 0) {
      runs.push({
        start: previous.starts[at]!,
        end: previous.ends[at]!,
        nextStart: next.starts[place]!,
        nextEnd: next.ends[place]!,
        isMoved: map.isMoved[at] === 1,
      });
    }
    last = place >= 0 ? place : -2;
  }
  return runs;
}
