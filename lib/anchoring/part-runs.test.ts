import { describe as group, expect, it } from "vitest";
import { partRuns, trimToBreaks } from "./part-runs";
import { tokenise, type Tokens, Vocabulary } from "./tokens";

function tokensOf(...texts: string[]): Tokens[] {
  const vocabulary = new Vocabulary();
  return texts.map((text) => tokenise(text, vocabulary));
}

group("partRuns", () => {
  it("leaves the end of a sentence with its beginning", () => {
    // "e ." ends the one sentence of the previous and stands before the other.
    const [previous, next] = tokensOf("d e . f g . a b d e . c", "a b d e . f g .");
    const runs = [
      { at: 0, next: 2, length: 6 },
      { at: 6, next: 0, length: 5 },
    ];
    expect(partRuns(runs, previous!, next!)).toEqual([
      { at: 3, next: 5, length: 3 },
      { at: 6, next: 0, length: 5 },
    ]);
  });

  it("gives contested words without a break to the earlier run", () => {
    const [previous, next] = tokensOf("a b c x c d e", "a b c d e");
    const runs = [
      { at: 0, next: 0, length: 3 },
      { at: 4, next: 2, length: 3 },
    ];
    expect(partRuns(runs, previous!, next!)).toEqual([
      { at: 0, next: 0, length: 3 },
      { at: 5, next: 3, length: 2 },
    ]);
  });
});

group("trimToBreaks", () => {
  it("leaves the beginning of a sentence to the words that go on in place", () => {
    const [previous, next] = tokensOf("q r . the s , the t u", "a b . q r . the t u");
    // "the t u" of the end is matched in place; the run "q r . the" holds its first word.
    const map = {
      next: Int32Array.from([-1, -1, -1, -1, -1, -1, 6, 7, 8]),
      previous: Int32Array.from([-1, -1, -1, -1, -1, -1, 6, 7, 8]),
      isMoved: new Uint8Array(9),
    };
    expect(trimToBreaks({ at: 0, next: 3, length: 4 }, previous!, next!, map)).toEqual({ at: 0, next: 3, length: 3 });
  });
});
