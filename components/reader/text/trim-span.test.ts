import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { trimSpan } from "./trim-span";

const quote = (text: string, start: number, end: number) => {
  const span = trimSpan(text, { start, end });
  return span && text.slice(span.start, span.end);
};

describe("trimSpan", () => {
  it.each([
    ["spaces at both ends", "one  two three", 3, 9, "two"],
    ["a line break at the end, as a triple click leaves", "first\nsecond", 0, 6, "first"],
    ["half an emoji at each end", "a👩‍🔬b👩‍🔬c", 2, 8, "👩‍🔬b👩‍🔬"],
    ["half a flag", "in 🇨🇳 and", 5, 7, "🇨🇳"],
    ["a combining mark left behind", "cafe\u0301 x", 3, 4, "e\u0301"],
    ["Chinese", "主权 受尊重", 0, 3, "主权"],
    ["Arabic", " السيادة ", 0, 9, "السيادة"],
    ["past the end", "end", 1, 99, "nd"],
  ])("%s", (_name, text, start, end, expected) => expect(quote(text, start, end)).toBe(expected));

  it("is null where only space is left", () => expect(trimSpan("a \n b", { start: 1, end: 4 })).toBeNull());

  it("never starts or ends in space, never cuts a grapheme, and trimming again changes nothing", () => {
    const text = fc.string({ unit: fc.constantFrom("a", " ", "\n", "👩‍🔬", "🇨🇳", "e\u0301", "主"), maxLength: 30 });
    fc.assert(
      fc.property(text, fc.nat(80), fc.nat(80), (text, a, b) => {
        const span = trimSpan(text, { start: Math.min(a, b), end: Math.max(a, b) });
        if (!span) return;
        const found = text.slice(span.start, span.end);
        expect(found).toBe(found.trim());
        expect(trimSpan(text, span)).toEqual(span);
        const edges = new Set([...new Intl.Segmenter().segment(text)].map((each) => each.index)).add(text.length);
        expect(edges.has(span.start) && edges.has(span.end)).toBe(true);
      }),
    );
  });
});
