import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { describePassage } from "./describe-passage";
import { movePassage, startPassage, type KeyboardPassage, type PassageMap, type PassageMove } from "./keyboard-passage";
import { createWordSteps } from "./word-steps";

const TEXT =
  "Plan\n\nAll act together.\n\n1. Stake\n\nEveryone takes part. Four kinds are named.\n\n2. Rules\n\n各方共同行动。";

function mapOf(text: string): PassageMap {
  const span = (quote: string) => ({ start: text.indexOf(quote), end: text.indexOf(quote) + quote.length });
  return {
    text,
    words: createWordSteps(text, "en"),
    clauses: [
      { slug: "p", number: null, title: "Preamble", ...span("All act together.") },
      { slug: "1", number: "1", title: "Stake", start: text.indexOf("1."), end: text.indexOf("2.") - 2 },
      { slug: "2", number: "2", title: "Rules", start: text.indexOf("2."), end: text.length },
    ],
    sentences: [
      { clauseSlug: "p", ordinal: 1, ...span("All act together.") },
      { clauseSlug: "1", ordinal: 1, ...span("Everyone takes part.") },
      { clauseSlug: "1", ordinal: 2, ...span("Four kinds are named.") },
      { clauseSlug: "2", ordinal: 1, ...span("各方共同行动。") },
    ],
  };
}

const map = mapOf(TEXT);
const moves: Record<string, PassageMove> = {
  down: { type: "narrow" },
  up: { type: "widen" },
  right: { type: "next" },
  left: { type: "previous" },
  "word+": { type: "extend", by: "word", direction: "forward" },
  "word-": { type: "extend", by: "word", direction: "backward" },
  "sentence+": { type: "extend", by: "sentence", direction: "forward" },
  "sentence-": { type: "extend", by: "sentence", direction: "backward" },
};
const press = (offset: number, keys: string): KeyboardPassage =>
  keys
    .split(" ")
    .filter(Boolean)
    .reduce((passage, key) => movePassage(map, passage, moves[key]!), startPassage(map, offset)!);

describe("movePassage", () => {
  const inFirst = TEXT.indexOf("takes");
  it.each([
    ["", "1. Stake\n\nEveryone takes part. Four kinds are named."],
    ["down", "Everyone takes part."],
    ["right", "Everyone takes part."],
    ["left", "Four kinds are named."],
    ["down right", "Four kinds are named."],
    ["down right right", "各方共同行动。"],
    ["down left", "All act together."],
    ["down left left", "All act together."],
    ["down down", "Everyone"],
    ["down down down", "Everyone"],
    ["down down right right", "part"],
    ["down down right right right", "Four"],
    ["down right down left", "part"],
    ["down down up", "Everyone takes part."],
    ["down up", "1. Stake\n\nEveryone takes part. Four kinds are named."],
    ["down down word+", "Everyone takes"],
    ["down down word+ word+ word-", "Everyone takes"],
    ["down down right word- word-", "Stake\n\nEveryone takes"],
    ["down down right word- word- word+ word+ word+", "takes part"],
    ["down down sentence+", "Everyone takes part."],
    ["down down sentence+ sentence+", "Everyone takes part. Four kinds are named."],
    ["down sentence+", "Everyone takes part. Four kinds are named."],
    ["down right sentence-", "Everyone takes part. Four kinds are named."],
    ["down right sentence- sentence+", "Four kinds are named."],
    ["down word+ up", "1. Stake\n\nEveryone takes part. Four kinds are named."],
  ])("from the clause, %s", (keys, expected) => {
    const { start, end } = press(inFirst, keys);
    expect(TEXT.slice(start, end)).toBe(expected);
  });

  it("starts at the first clause when no clause holds the offset", () => {
    const { start, end } = press(0, "");
    expect(TEXT.slice(start, end)).toBe("All act together.");
  });

  it("is the very same passage where a move leads nowhere", () => {
    const word = press(inFirst, "down down");
    expect(movePassage(map, word, moves.down!)).toBe(word);
  });

  it("never loses its unit, never starts or ends in space, whatever is pressed", () => {
    fc.assert(
      fc.property(
        fc.nat(TEXT.length),
        fc.array(fc.constantFrom(...Object.keys(moves)), { maxLength: 20 }),
        (offset, keys) => {
          const { start, end, unit } = press(offset, keys.join(" "));
          expect(start).toBeLessThanOrEqual(unit.start);
          expect(end).toBeGreaterThanOrEqual(unit.end);
          const quote = TEXT.slice(start, end);
          expect(quote).toBe(quote.trim());
          expect(quote).not.toBe("");
        },
      ),
    );
  });

  it("extending by words and taking them away again ends where it began", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("", "down", "down down", "down down right"),
        fc.nat(3),
        fc.boolean(),
        (keys, times, ahead) => {
          const [away, back] = ahead ? ["word+", "word-"] : ["word-", "word+"];
          const before = press(inFirst, keys);
          const after = press(inFirst, [keys, ...Array(times).fill(away), ...Array(times).fill(back)].join(" "));
          expect([after.start, after.end]).toEqual([before.start, before.end]);
        },
      ),
    );
  });
});

describe("describePassage", () => {
  it.each([
    ["", "Clause 1, 2 sentences, 9 words: 1. Stake Everyone takes part. Four kinds are named."],
    ["down", "Sentence 1.1, 3 words: Everyone takes part."],
    ["down sentence+", "Sentences 1.1 to 1.2, 7 words: Everyone takes part. Four kinds are named."],
    ["down down right", "In sentence 1.1, 1 word: takes"],
    ["down left", "Sentence 1 of Preamble, 3 words: All act together."],
  ])("after %s", (keys, expected) => {
    expect(describePassage(map, press(TEXT.indexOf("takes"), keys))).toBe(expected);
  });

  it("cuts what would take long to hear, between letters", () => {
    const text = "🙂".repeat(300);
    const sentences = [{ clauseSlug: "1", ordinal: 1, start: 0, end: text.length }];
    const long = { ...map, text, sentences, words: createWordSteps(text, "en") };
    const sentence = { size: "sentence" as const, unit: sentences[0]!, start: 0, end: text.length };
    expect(describePassage(long, sentence)).toMatch(/: (🙂){120}…$/u);
  });
});
