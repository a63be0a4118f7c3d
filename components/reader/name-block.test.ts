import { describe, expect, it } from "vitest";
import type { OpenText } from "@/components/annotations/place-notes";
import { nameBlocks } from "./name-block";

type Kind = OpenText["blocks"][number]["kind"];

function textOf(kinds: readonly Kind[]) {
  return kinds.map((kind, at) => ({ kind, level: null, start: at * 10, end: at * 10 + 9, marks: [] }));
}
function clause(change: Partial<OpenText["clauses"][number]>): OpenText["clauses"][number] {
  return {
    id: "",
    slug: "",
    isRatable: true,
    parentId: null,
    number: null,
    title: null,
    start: 0,
    end: 0,
    apparatus: null,
    ...change,
  };
}

describe("nameBlocks", () => {
  it("counts each kind within its clause", () => {
    const blocks = textOf([
      "title",
      "paragraph",
      "heading",
      "paragraph",
      "list-item",
      "paragraph",
      "heading",
      "paragraph",
    ]);
    const clauses = [
      clause({ id: "a", number: "4", start: 20, end: 60 }),
      clause({ id: "b", title: "Closing words", start: 60, end: 80 }),
    ];
    expect(nameBlocks({ blocks, clauses })).toEqual([
      "the title",
      "paragraph 1",
      "the heading of clause 4",
      "paragraph 1 of clause 4",
      "item 1 of clause 4",
      "paragraph 2 of clause 4",
      "the heading of “Closing words”",
      "paragraph 1 of “Closing words”",
    ]);
  });
});
