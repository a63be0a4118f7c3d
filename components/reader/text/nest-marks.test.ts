import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { InlineMark } from "@/lib/documents/structured-text";
import { nestMarks, type MarkedText } from "./nest-marks";

const TEXT = "1. To take part and to work with one another";

const show = (tree: MarkedText<InlineMark>[]): string =>
  tree.map((each) => (typeof each === "string" ? each : `<${each.mark.kind}:${show(each.children)}>`)).join("");
const join = (tree: MarkedText<InlineMark>[]): string =>
  tree.map((each) => (typeof each === "string" ? each : join(each.children))).join("");

describe("nestMarks", () => {
  it.each<[string, InlineMark[], string]>([
    ["no marks", [], TEXT],
    ["a marker first", [{ kind: "marker", start: 0, end: 2 }], "<marker:1.> To take part and to work with one another"],
    [
      "one inside another",
      [
        { kind: "emphasis", start: 6, end: 10 },
        { kind: "strong", start: 3, end: 15 },
      ],
      "1. <strong:To <emphasis:take> part> and to work with one another",
    ],
    [
      "one sticking out of another",
      [
        { kind: "emphasis", start: 3, end: 10 },
        { kind: "strong", start: 6, end: 15 },
      ],
      "1. <emphasis:To <strong:take>><strong: part> and to work with one another",
    ],
  ])("%s", (_name, marks, expected) =>
    expect(show(nestMarks(TEXT, { start: 0, end: TEXT.length }, marks))).toBe(expected),
  );

  it("never loses or repeats a letter", () => {
    const mark = fc
      .record({ kind: fc.constantFrom("emphasis", "strong", "code"), start: fc.nat(50), end: fc.nat(50) })
      .map((each) => each as InlineMark);
    fc.assert(
      fc.property(fc.array(mark, { maxLength: 8 }), fc.nat(20), fc.nat(24), (marks, start, length) => {
        expect(join(nestMarks(TEXT, { start, end: start + length }, marks))).toBe(TEXT.slice(start, start + length));
      }),
    );
  });
});
