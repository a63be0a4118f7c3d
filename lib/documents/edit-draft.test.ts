import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DraftBlock } from "./draft-blocks";
import { changeClause, changeKind, changeText, joinWithPrevious, removeBlock, splitBlock } from "./edit-draft";

const paragraph = (text: string, marks: DraftBlock["marks"] = []): DraftBlock => ({ kind: "paragraph", text, marks });

describe("changeKind", () => {
  it.each([
    ["1. Jointly seizing", { number: "1", title: "Jointly seizing", isHeading: true }],
    ["第三条 一带一路", { number: "3", title: "一带一路", isHeading: true }],
    ["2. We call for it.", { number: "2", title: null, isHeading: false }],
    ["No number here", { number: null, title: "No number here", isHeading: true }],
    ["🌊", { number: null, title: "🌊", isHeading: true }],
  ])("reads number and title of the clause %s", (text, expected) => {
    expect(changeKind([paragraph(text)], 0, "clause")[0]).toMatchObject({ kind: "clause", ratable: true, ...expected });
  });

  it("takes the level of the clause before, and drops what only clauses have", () => {
    const blocks = [changeClause(changeKind([paragraph("1. A")], 0, "clause"), 0, { level: 2 })[0]!, paragraph("2. B")];
    const marked = changeKind(blocks, 1, "clause");
    expect(marked[1]!.level).toBe(2);
    expect(changeKind(marked, 1, "paragraph")[1]).toEqual(paragraph("2. B"));
  });
});

describe("changeText", () => {
  const strong = (start: number, end: number) => ({ kind: "strong" as const, start, end });

  it("keeps marks on the words they are on", () => {
    const block = paragraph("one two three", [strong(0, 3), strong(4, 7), strong(8, 13)]);
    expect(changeText([block], 0, "one twenty three")[0]!.marks).toEqual([strong(0, 3), strong(11, 16)]);
  });

  it("never leaves a mark outside of the text", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.nat(), fc.nat(), (before, after, from, length) => {
        const start = from % (before.length + 1);
        const end = Math.min(before.length, start + length);
        const [changed] = changeText([paragraph(before, start < end ? [strong(start, end)] : [])], 0, after);
        for (const mark of changed!.marks!) {
          expect(after.slice(mark.start, mark.end)).toBe(before.slice(start, end));
        }
      }),
    );
  });
});

describe("splitting and joining", () => {
  it("puts back what it took apart", () => {
    const word = fc.stringMatching(/^[\p{L}\p{N}]{1,8}$/u);
    fc.assert(
      fc.property(fc.array(word, { minLength: 2, maxLength: 6 }), fc.nat(), (words, cut) => {
        const text = words.join(" ");
        const at = words.slice(0, 1 + (cut % (words.length - 1))).join(" ").length;
        const before = paragraph(text, [{ kind: "emphasis", start: 0, end: words[0]!.length }]);
        const apart = splitBlock([before], 0, at);
        fc.pre(!/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text));
        expect(apart).toHaveLength(2);
        expect(joinWithPrevious(apart, 1)).toEqual([before]);
      }),
    );
  });

  it.each([
    ["主权受尊重", "安全可控", "主权受尊重安全可控"],
    ["safe,", "reliable", "safe, reliable"],
    ["第一条", "text", "第一条 text"],
    ["", "text", "text"],
  ])("joins %j and %j", (above, below, joined) => {
    expect(joinWithPrevious([paragraph(above), paragraph(below)], 1)[0]!.text).toBe(joined);
  });

  it("leaves what cannot be split or joined", () => {
    const blocks = [paragraph("alone")];
    expect(splitBlock(blocks, 0, 0)).toEqual(blocks);
    expect(splitBlock(blocks, 0, 5)).toEqual(blocks);
    expect(joinWithPrevious(blocks, 0)).toEqual(blocks);
    expect(removeBlock(blocks, 0)).toEqual([]);
  });

  it("keeps the clause above, and makes a paragraph of its rest", () => {
    const clause = changeKind([paragraph("1. Seize it. We call.")], 0, "clause");
    expect(splitBlock(clause, 0, 12).map(({ kind, text }) => [kind, text])).toEqual([
      ["clause", "1. Seize it."],
      ["paragraph", "We call."],
    ]);
  });
});
