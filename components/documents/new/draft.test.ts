import { describe, expect, it } from "vitest";
import type { DraftBlock } from "@/lib/documents/draft-blocks";
import { type Draft, type DraftStep, EMPTY_DRAFT, draftSchema, reduceDraft, startDraft } from "./draft";

const block = (text: string, kind: DraftBlock["kind"] = "paragraph"): DraftBlock => ({ kind, text });
const run = (steps: DraftStep[], from: Draft = EMPTY_DRAFT) => steps.reduce(reduceDraft, startDraft(from));
const split = (blocks: DraftBlock[], language = "en"): DraftStep => ({ type: "split", blocks, language });
const paste = (text: string): DraftStep => ({ type: "source", source: { kind: "pasted", text }, format: null });

describe("guesses", () => {
  it("follow the text until a person has set them", () => {
    const { draft } = run([split([block("خطة", "title")], "ar")]);
    expect(draft).toMatchObject({ title: "خطة", language: "ar", direction: "RTL" });
    const set = run([
      { type: "detail", change: { title: "Mine", direction: "LTR" } },
      split([block("خطة", "title")], "ar"),
    ]);
    expect(set.draft).toMatchObject({ title: "Mine", language: "ar", direction: "LTR" });
  });

  it("turn the direction with the language chosen", () => {
    expect(run([{ type: "detail", change: { language: "fa" } }]).draft.direction).toBe("RTL");
  });

  it("take a file's name for the title where no line reads as one", () => {
    const source = { kind: "file" as const, fileName: "sea.policy.md", encoding: "utf-8", text: "x" };
    expect(run([{ type: "source", source, format: "markdown" }, split([block("x")])]).draft).toMatchObject({
      title: "sea.policy",
      format: "markdown",
    });
  });
});

describe("undo", () => {
  it("goes back and forth over corrections, typing being one step", () => {
    const steps: DraftStep[] = [
      split([block("a")]),
      { type: "correct", blocks: [block("ab")], step: "text 0" },
      { type: "correct", blocks: [block("abc")], step: "text 0" },
      { type: "correct", blocks: [block("abc", "clause")] },
    ];
    const texts = (more: DraftStep[]) => run([...steps, ...more]).draft.blocks[0];
    expect(texts([{ type: "undo" }])).toEqual(block("abc"));
    expect(texts([{ type: "undo" }, { type: "undo" }])).toEqual(block("a"));
    expect(texts([{ type: "undo" }, { type: "undo" }, { type: "undo" }])).toEqual(block("a"));
    expect(texts([{ type: "undo" }, { type: "redo" }])).toEqual(block("abc", "clause"));
    expect(run([...steps, { type: "undo" }, { type: "correct", blocks: [] }]).future).toEqual([]);
  });
});

describe("a corrected split", () => {
  it("is kept whatever is typed, until it is asked for again", () => {
    const corrected = run([split([block("a")]), { type: "correct", blocks: [block("b")] }, paste("c")]);
    expect(corrected.draft).toMatchObject({ isCorrected: true, isBehind: true, blocks: [block("b")] });
    const again = [{ type: "split-again" }, split([block("c")])] as DraftStep[];
    const made = again.reduce(reduceDraft, corrected);
    expect(made.draft).toMatchObject({ isCorrected: false, isBehind: false, blocks: [block("c")] });
    expect(reduceDraft(made, { type: "undo" }).draft).toMatchObject({ isCorrected: true, blocks: [block("b")] });
  });

  it("survives being written and read", () => {
    const { draft } = run([paste("x"), split([block("🌊 中文", "title")])]);
    expect(draftSchema.parse(JSON.parse(JSON.stringify(draft)))).toEqual(draft);
  });
});
