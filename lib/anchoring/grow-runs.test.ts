import { describe as group, expect, it } from "vitest";
import { growRuns } from "./grow-runs";
import type { TokenMap } from "./token-map";
import { weighTokens } from "./token-weights";
import { tokenise, Vocabulary } from "./tokens";

/** Where the words of the previous text stand after growing; `pairs` are the matches in place, and `run` moved. */
function grow(previousText: string, nextText: string, run: [number, number, number], pairs: [number, number][]) {
  const vocabulary = new Vocabulary();
  const previous = tokenise(previousText, vocabulary);
  const next = tokenise(nextText, vocabulary);
  const map: TokenMap = {
    next: new Int32Array(previous.ids.length).fill(-1),
    previous: new Int32Array(next.ids.length).fill(-1),
    isMoved: new Uint8Array(previous.ids.length),
  };
  const [at, place, length] = run;
  const moved = Array.from({ length }, (_, index) => [at + index, place + index] as const);
  for (const [here, there] of [...pairs, ...moved]) {
    map.next[here] = there;
    map.previous[there] = here;
  }
  map.isMoved.fill(1, at, at + length);
  growRuns([{ at, next: place, length }], previous, next, weighTokens(vocabulary, previous, next), map);
  return [...map.next];
}

group("growRuns", () => {
  it("takes the rest of a sentence from a few words that chance matched in place", () => {
    const found = grow(
      "a b c d e f g h i j k l . p i j q",
      "u v . a b c d e f g h i j k l . w",
      [0, 3, 8],
      [
        [14, 11],
        [15, 12],
      ],
    );
    expect(found).toEqual([3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, -1, -1, -1, -1]);
  });

  it("leaves them in another sentence, and to a run of fewer words", () => {
    const places = [3, 4, 5, 6, 7, 8, 9, 10];
    const inNextSentence = grow(
      "a b c d e f g h . i j k . p i j k q",
      "u v . a b c d e f g h . i j k . w",
      [0, 3, 8],
      [
        [14, 12],
        [15, 13],
      ],
    );
    expect(inNextSentence).toEqual([...places, 11, -1, -1, -1, -1, -1, 12, 13, -1, -1]);
    const shortRun = grow(
      "c i j . p i j q",
      "c i j w",
      [0, 0, 1],
      [
        [5, 1],
        [6, 2],
      ],
    );
    expect(shortRun).toEqual([0, -1, -1, -1, -1, 1, 2, -1]);
  });
});
