import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PlacedNote } from "@/components/annotations/place-notes";
import type { InlineMark } from "@/lib/documents/structured-text";
import { nestMarks } from "@/components/reader/text/nest-marks";
import { type NumberedText, numberText, placeReferences } from "./place-references";

const noteOn = (start: number, end: number) => ({ span: { start, end } }) as PlacedNote;

const wordsOf = (tree: readonly NumberedText[]): string =>
  tree.map((each) => (typeof each === "string" ? each : "numbers" in each ? "" : wordsOf(each.children))).join("");
const withNumbers = (tree: readonly NumberedText[]): string =>
  tree
    .map((each) =>
      typeof each === "string" ? each : "numbers" in each ? `[${each.numbers.join(", ")}]` : withNumbers(each.children),
    )
    .join("");

describe("numbers in a printed text", () => {
  const text = "All parties agree on 安全 first.";
  const block = { start: 0, end: text.length };

  it("stand where passages end, together where several do", () => {
    const references = placeReferences([noteOn(0, 11), noteOn(4, 17), noteOn(4, 11), noteOn(21, text.length)]);
    expect(withNumbers(numberText(nestMarks<InlineMark>(text, block, []), 0, references))).toBe(
      "All parties[1, 3] agree[2] on 安全 first.[4]",
    );
  });

  it("stand inside and behind marks", () => {
    const references = placeReferences([noteOn(0, 7), noteOn(0, 11)]);
    const tree = nestMarks<InlineMark>(text, block, [{ kind: "strong", start: 4, end: 11 }]);
    expect(withNumbers(numberText(tree, 0, references))).toBe("All par[1]ties[2] agree on 安全 first.");
  });

  it("leave out what has no place", () => {
    expect(placeReferences([{ span: null } as PlacedNote, noteOn(0, 3)])).toEqual(new Map([[3, [2]]]));
  });

  it("never change a letter, and lose no number", () => {
    const spans = fc.array(fc.tuple(fc.nat(text.length), fc.nat(text.length)), { maxLength: 12 });
    fc.assert(
      fc.property(spans, spans, (marks, notes) => {
        const inOrder = ([a, b]: [number, number]) => ({ start: Math.min(a, b), end: Math.max(a, b) });
        const emphasis = (span: [number, number]): InlineMark => ({ kind: "emphasis", ...inOrder(span) });
        const passages = notes.map(inOrder).filter(({ end }) => end > 0);
        const tree = nestMarks(text, block, marks.map(emphasis));
        const numbered = numberText(tree, 0, placeReferences(passages.map(({ start, end }) => noteOn(start, end))));
        expect(wordsOf(numbered)).toBe(text);
        const found = [...withNumbers(numbered).matchAll(/\[([\d, ]+)\]/g)].flatMap((match) => match[1]!.split(", "));
        expect(found.map(Number).toSorted((a, b) => a - b)).toEqual(passages.map((_, at) => at + 1));
      }),
    );
  });
});
