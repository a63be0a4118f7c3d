import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { draftBlockSchema, type DraftBlock } from "./draft-blocks";
import { structureText } from "./structure-text";

const cut = (text: string) => (span: { start: number; end: number }) => text.slice(span.start, span.end);

describe("structureText", () => {
  it("keeps the marker in the text and records it as a mark", () => {
    const { text, blocks } = structureText(
      [
        { kind: "title", text: "Plan" },
        { kind: "clause", isHeading: true, text: "第一条　总则", number: "1", title: "总则" },
        { kind: "clause", text: "2. We call on all.", number: "2" },
        { kind: "paragraph", text: "2025. A year is not a marker." },
      ],
      "zh",
    );
    expect(text).toBe("Plan\n\n第一条　总则\n\n2. We call on all.\n\n2025. A year is not a marker.");
    expect(blocks.map((block) => block.kind)).toEqual(["title", "heading", "paragraph", "paragraph"]);
    expect(blocks.flatMap((block) => block.marks).map(cut(text))).toEqual(["第一条", "2."]);
  });

  it("nests clauses by level and lets a heading of the same level end them", () => {
    const { text, clauses, sentences } = structureText(
      [
        { kind: "clause", isHeading: true, level: 1, text: "Chapter I", number: "1", ratable: false },
        { kind: "clause", level: 2, text: "Article 1 First. Second.", number: "1" },
        { kind: "clause", level: 3, text: "（一）Third.", number: "1" },
        { kind: "heading", text: "No level: inside" },
        { kind: "paragraph", text: "Fourth." },
        { kind: "heading", level: 1, text: "Signatures" },
        { kind: "paragraph", text: "Done." },
      ],
      "en",
    );
    expect(clauses.map(({ slug, parentSlug, order }) => [slug, parentSlug, order])).toEqual([
      ["chapter-1", null, 0],
      ["article-1", "chapter-1", 1],
      ["article-1-1", "article-1", 2],
    ]);
    expect(clauses.map(cut(text)).every((words) => words.endsWith("Fourth."))).toBe(true);
    expect(sentences.map((each) => [each.clauseSlug, each.ordinal, cut(text)(each)])).toEqual([
      ["article-1", 1, "First."],
      ["article-1", 2, "Second."],
      ["article-1-1", 1, "Third."],
      ["article-1-1", 2, "Fourth."],
      [null, 1, "Done."],
    ]);
  });

  it("does not count a run-in title as a sentence", () => {
    const { text, sentences } = structureText(
      [{ kind: "clause", number: "1", title: "Opportunities", text: "1. Opportunities. We call on all. They act." }],
      "en",
    );
    expect(sentences.map(cut(text))).toEqual(["We call on all.", "They act."]);
  });

  it("gives every clause its own slug", () => {
    const twice: DraftBlock = { kind: "clause", text: "1. Same.", number: "1" };
    expect(structureText([twice, twice, twice], "en").clauses.map((clause) => clause.slug)).toEqual([
      "1",
      "1-copy-2",
      "1-copy-3",
    ]);
  });

  it("cleans text and moves marks with it", () => {
    const { text, blocks } = structureText(
      [{ kind: "paragraph", text: "  e\u0301te\u0301 \u0000fort ", marks: [{ kind: "strong", start: 9, end: 13 }] }],
      "fr",
    );
    expect(text).toBe("été fort");
    expect(blocks[0]!.marks.map(cut(text))).toEqual(["fort"]);
  });

  it("keeps its invariants on any draft", () => {
    const draft = fc.record(
      {
        kind: fc.constantFrom(...draftBlockSchema.shape.kind.options),
        text: fc.string({ unit: "grapheme", maxLength: 60 }).map((words) => `1. ${words}`),
        level: fc.integer({ min: 1, max: 4 }),
        isHeading: fc.boolean(),
        number: fc.constantFrom("1", "2", null),
        title: fc.option(fc.string()),
      },
      { requiredKeys: ["kind", "text"] },
    );
    fc.assert(
      fc.property(fc.array(draft, { maxLength: 12 }), (drafts) => {
        const { text, blocks, clauses, sentences } = structureText(drafts, "en");
        expect(text).toBe(text.normalize("NFC"));
        expect(blocks.map(cut(text)).join("\n\n")).toBe(text);
        expect(new Set(clauses.map((clause) => clause.slug)).size).toBe(clauses.length);
        for (const [index, sentence] of sentences.entries()) {
          expect(cut(text)(sentence).trim()).not.toBe("");
          expect(sentence.start).toBeGreaterThanOrEqual(sentences[index - 1]?.end ?? 0);
        }
        for (const clause of clauses) {
          const parent = clauses.find((each) => each.slug === clause.parentSlug);
          if (parent) expect(parent.start <= clause.start && clause.end <= parent.end).toBe(true);
        }
      }),
    );
  });
});
