import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findMatches, findSomeMatches } from "./find-matches";
import { fold, foldWithPlaces } from "./fold";
import { isNear } from "./near";
import { boundedPhrase, fuzzyWords, readQuery, toFuzzyTsQuery, toTsQuery } from "./query";
import { cutSnippet } from "./snippet";
import { termsOf } from "./terms";

const letters = fc
  .array(fc.constantFrom(..."aB é ß 治理人 が ｶﾞ ＡＩ ﬁ … أَ ة ١ 🙂 👨‍👩‍👧 कि 각 ς - \n"), { maxLength: 30 })
  .map((parts) => parts.join("").normalize("NFC"));

describe("fold", () => {
  it.each([
    ["Café, Naïve!", "cafe naive"],
    ["ＡＩ　治理，二〇二五", "ai 治理 二〇二五"],
    ["ﬁnancial ½", "financial 1 2"],
    ["state-of-the-art", "state of the art"],
    ["الحَوْكَمَة العالميّة", "الحوكمه العالميه"],
    ["Straße, Ærø", "strasse aero"],
    ["  … ", ""],
  ])("of %s is %s", (text, folded) => expect(fold(text)).toBe(folded));

  it("is the same with and without places, and once is enough", () => {
    fc.assert(
      fc.property(letters, (text) => {
        const folded = foldWithPlaces(text);
        expect(folded.text).toBe(fold(text));
        expect(fold(folded.text)).toBe(folded.text);
        expect([folded.starts.length, folded.ends.length]).toEqual([folded.text.length, folded.text.length]);
        for (const [at, start] of folded.starts.entries()) {
          expect(start).toBeLessThanOrEqual(folded.ends[at]!);
          if (at > 0) expect(start).toBeGreaterThanOrEqual(folded.starts[at - 1]!);
        }
      }),
    );
  });
});

describe("terms", () => {
  it("are words, and the letters and pairs of scripts without spaces", () => {
    expect(termsOf(fold("AI治理观 and care and"))).toEqual(["ai", "治", "理", "观", "治理", "理观", "and", "care"]);
  });
});

describe("a question", () => {
  const ask = (typed: string, last: "whole" | "begun" = "begun") => toTsQuery(readQuery(typed)!, last);
  it.each([
    ["global gov", "'global' & 'gov':*"],
    ["global gov ", "'global' & 'gov'"],
    ["治", "'治'"],
    ["治理观", "'治理' & '理观'"],
    ["ai治理", "'ai' & '治理'"],
    ["100% _a_ \\ ' | ! & :*", "'100' & 'a'"],
  ])("%s asks for %s", (typed, expected) => expect(ask(typed)).toBe(expected));
  it.each(["", "   ", "…!?", "🙂", "%"])("%o asks for nothing", (typed) => expect(readQuery(typed)).toBeNull());
  it("begins a word, except in scripts without spaces", () => {
    expect(boundedPhrase(readQuery("act")!)).toBe(" act");
    expect(boundedPhrase(readQuery("治")!)).toBe("治");
  });
  it("allows slips in longer words alone", () => {
    const query = readQuery("of saftey 治理 act")!;
    expect(fuzzyWords(query)).toEqual(["saftey"]);
    expect(toFuzzyTsQuery(query, new Map([["saftey", ["safety", "safely"]]]))).toBe(
      "('of') & ('safety' | 'safely') & ('治理') & ('act')",
    );
    expect(toFuzzyTsQuery(query, new Map())).toBeNull();
  });
  it("holds letters and digits alone, whatever is typed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (typed) => {
        const query = readQuery(typed);
        if (query)
          expect(toTsQuery(query, "begun")).toMatch(
            /^'[\p{L}\p{N}\p{M}\uff9e\uff9f]+'(:\*)?( & '[\p{L}\p{N}\p{M}\uff9e\uff9f]+'(:\*)?)*$/u,
          );
      }),
    );
  });
});

describe("isNear", () => {
  it.each([
    ["saftey", "safety", 1, true],
    ["goverment", "government", 1, true],
    ["safety", "safely", 1, true],
    ["act", "art", 0, false],
    ["governence", "governance", 1, true],
    ["governence", "government", 2, false],
  ])("%s for %s with %i slips: %s", (word, meant, slips, expected) =>
    expect(isNear(word, meant, slips)).toBe(expected),
  );
  it("takes the beginning of a word that is under way", () => {
    expect(isNear("governen", "governance", 1, true)).toBe(true);
    expect(isNear("governen", "governance", 1)).toBe(false);
  });
});

describe("findMatches", () => {
  const found = (text: string, typed: string) =>
    findMatches(text, readQuery(typed)!).map(({ start, end }) => text.slice(start, end));
  it.each([
    ["The Act. An act of care; action.", "act ", ["Act", "act"]],
    ["Safety and risk, risk and safety", "safety risk ", ["Safety", "risk", "risk", "safety"]],
    ["safety risk and safety", "safety risk", ["safety risk"]],
    ["Governance of AI", "gov", ["Gov"]],
    ["A committee decides", "commitee ", ["committee"]],
    ["Governments agree", "government ", ["Governments"]],
    ["🙂 全球人工智能治理 行动", "治理", ["治理"]],
    ["全球治理，治理", "治", ["治", "治"]],
    ["الحَوْكَمَةُ العالمية", "الحوكمة", ["الحَوْكَمَةُ"]],
    ["Cafe\u0301 society", "CAFÉ", ["Cafe\u0301"]],
    ["safety alone", "safety risk ", []],
  ])("in %o of %o: %o", (text, typed, expected) => expect(found(text, typed)).toEqual(expected));

  it("finds any stretch of any text again, in whole letters", () => {
    fc.assert(
      fc.property(letters, fc.nat(30), fc.nat(30), (text, a, b) => {
        const query = readQuery([...text].slice(Math.min(a, b), Math.max(a, b)).join(""));
        fc.pre(query !== null && query.runs.length < 12);
        for (const { start, end } of findSomeMatches(text, query!)) {
          expect(start).toBeLessThan(end);
          expect(text.slice(start, end)).not.toMatch(/^[\udc00-\udfff]|[\ud800-\udbff]$/);
        }
      }),
    );
  });
});

describe("cutSnippet", () => {
  it("shows the first match with words around it", () => {
    const text = `${"before and ".repeat(30)}the sea${" and after".repeat(30)}`;
    const { text: words, marks } = cutSnippet(text, findMatches(text, readQuery("the sea")!));
    expect(words).toMatch(/^…(before|and) .* the sea and .*…$/);
    expect(words.length).toBeLessThan(160);
    expect(marks.map(({ start, end }) => words.slice(start, end))).toEqual(["the sea"]);
  });
  it("is the text where that is short", () =>
    expect(cutSnippet("a\nb", [{ start: 2, end: 3 }])).toEqual({ text: "a b", marks: [{ start: 2, end: 3 }] }));
});
