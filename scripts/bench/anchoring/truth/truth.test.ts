import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { KINDS } from "../kinds";
import { createRandom } from "../random";
import { createCorpus } from "../samples";
import { createAlikeCheck } from "./alike";
import { classify } from "./classify";
import { findInPlace } from "./in-place";
import { plainLetters, plainWords, trimToWords } from "./letters";
import type { Revision } from "./revision";
import { createTwinSearch } from "./twins";

/** A revision told by hand: words are letters, and the same letter is the same word. */
function revise(previous: string, next: string): Revision {
  const words = [...previous.matchAll(/\S+/g)].map(({ 0: word, index: start }) => {
    const at = next.search(new RegExp(`(?<!\\S)${word}(?!\\S)`));
    return { start, end: start + word.length, next: at < 0 ? null : { start: at, end: at + word.length } };
  });
  return { previous, next, words };
}

function classifyWords(previous: string, next: string, first: number, last: number) {
  const revision = revise(previous, next);
  const isAlike = createAlikeCheck(next);
  const { category, spans } = classify(revision, findInPlace(revision.words), first, last, isAlike);
  return [category, ...spans.map(({ start, end }) => next.slice(start, end))];
}

describe("classify", () => {
  const LONG = "a b c d e f g h i j k l m n o p q r s t";
  it.each([
    ["a b c d", "x a b c d", 1, 2, ["intact", "b c"]],
    ["a b c d", "a b, c d".replace(",", " ,"), 1, 2, ["retyped", "b , c"]],
    ["a b c d", "a b x d", 0, 3, ["edited", "a b x d"]],
    ["a b c d", "a x x d", 1, 3, ["between", "d"]],
    ["a b c d e f", "a x x x x f", 1, 4, ["deleted"]],
    // Told as deleted, though the same words stand there: another copy.
    ["a b c d", "a B C d", 1, 2, ["twin"]],
    [LONG, "k l m n o p q r s t a b c d e f g h i", 2, 4, ["moved", "c d e"]],
    [LONG, "k l m n o p q r s t a b c x e f g h i", 2, 4, ["moved and edited", "c x e"]],
  ] as const)("%s → %s", (previous, next, first, last, expected) => {
    expect(classifyWords(previous, next, first, last)).toEqual(expected);
  });
});

describe("findInPlace", () => {
  it("keeps a longest run of words in the same order", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat({ max: 30 }), { maxLength: 9 }), (places) => {
        const words = places.map((start, at) => ({ start: at, end: at + 1, next: { start, end: start + 1 } }));
        const kept = places.filter((_, at) => findInPlace(words)[at]);
        expect(kept).toEqual([...kept].sort((a, b) => a - b));
        const subsets = Array.from({ length: 2 ** places.length }, (_, set) =>
          places.filter((__, at) => (set >> at) & 1),
        );
        const runs = subsets.filter((subset) => subset.every((place, at) => at === 0 || subset[at - 1]! < place));
        expect(kept.length).toBe(Math.max(...runs.map(({ length }) => length)));
      }),
      { numRuns: 100 },
    );
  });
});

const SEED = 7;
const wordsOf = (text: string) => plainWords(text).join(" ");

describe.each(KINDS)("the kind “$name”", (kind) => {
  const { revision, samples } = createCorpus(kind, SEED, false, 20);
  const { previous, next, words } = revision;

  it("knows where each word stands that it says survived", () => {
    const survivors = words.filter((word) => word.next);
    expect(survivors.length).toBeGreaterThan(words.length * 0.3);
    expect(survivors.length).toBeLessThanOrEqual(words.length);
    for (const { start, end, next: span } of survivors)
      expect(plainLetters(next.slice(span!.start, span!.end))).toBe(plainLetters(previous.slice(start, end)));
  });

  it("holds quotes of several fates, each true to its name", () => {
    expect(new Set(samples.map(({ truth }) => truth.category)).size).toBeGreaterThan(2);
    for (const { passage, truth } of samples) {
      const exact = previous.slice(passage.start, passage.end);
      const [span] = truth.spans;
      const found = span && next.slice(span.start, span.end);
      expect(passage.quote.exact).toBe(exact);
      if (truth.category === "intact") expect(found).toBe(exact);
      if (truth.category === "retyped" || truth.category === "moved")
        expect(plainLetters(found!)).toBe(plainLetters(exact));
      for (const each of truth.spans) expect(trimToWords(next, each)).toEqual(each);
      const isGone = truth.category === "deleted" || truth.category === "twin";
      expect(truth.spans.length === 0).toBe(isGone);
      if (truth.category === "deleted") expect(` ${wordsOf(next)} `.includes(` ${wordsOf(exact)} `)).toBe(false);
    }
  });

  it("is the same for the same seed, and another for another", () => {
    expect(kind.revise(createRandom(`${kind.name} ${SEED}`)).next).toBe(next);
    expect(kind.revise(createRandom(`${kind.name} ${SEED + 1}`)).next).not.toBe(next);
  });
});

describe("createTwinSearch", () => {
  const COMPANY = "a b c d e f g h i j QUOTE k l m n o p q r s t";

  it.each([
    ["a copy that kept more of the company", `x QUOTE k l. ${COMPANY}`, 1],
    ["a copy that kept less on one side", `${COMPANY}. g h i j QUOTE k x`, 0],
    ["the same words in other company", "x QUOTE y. z QUOTE z", 0],
    ["two places in the same new company", `${COMPANY.toUpperCase()}. ${COMPANY}`, 1],
  ])("%s", (_, next, count) => {
    const spanOf = (text: string) => ({ start: text.indexOf("QUOTE"), end: text.indexOf("QUOTE") + 5 });
    expect(createTwinSearch({ previous: COMPANY, next })(spanOf(COMPANY), spanOf(next))).toHaveLength(count);
  });
});
