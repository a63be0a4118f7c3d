import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { alignTexts } from "@/lib/anchoring/align-texts";
import { compareVersions } from "./compare-versions";
import { countWords, diffWords, shortenPieces } from "./diff-words";
import type { DraftBlock } from "./draft-blocks";
import { matchClauses } from "./match-clauses";
import { structureText } from "./structure-text";

const joined = (pieces: ReturnType<typeof diffWords>, without: "added" | "removed") =>
  pieces
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join("");

describe("words", () => {
  it("are shown as taken out and put in", () => {
    expect(diffWords("Every ship may enter.", "Every vessel may enter.")).toEqual([
      { kind: "same", text: "Every " },
      { kind: "removed", text: "ship" },
      { kind: "added", text: "vessel" },
      { kind: "same", text: " may enter." },
    ]);
    expect(diffWords("", "New words.")).toEqual([{ kind: "added", text: "New words." }]);
  });

  it("are changed words when only their case is another", () => {
    const pieces = diffWords("All parties shall meet.", "All Parties shall meet.");
    expect(pieces.filter(({ kind }) => kind !== "same").map(({ text }) => text)).toEqual(["parties", "Parties"]);
    expect([countWords(pieces, "added"), countWords(pieces, "removed")]).toEqual([1, 1]);
  });

  it("make the new words again without what was taken out, and the old ones without what was put in", () => {
    const words = fc.array(fc.constantFrom("the", "sea", "ship", "Ship", "may", "shall", ",", "海", "👩‍👩‍👧"), {
      maxLength: 20,
    });
    fc.assert(
      fc.property(words, words, (before, after) => {
        const [old, now] = [before.join(" "), after.join(" ")];
        const pieces = diffWords(old, now);
        expect(joined(pieces, "removed")).toBe(now);
        expect(joined(pieces, "added").replace(/\s+/g, "")).toBe(old.replace(/\s+/g, ""));
      }),
    );
  });

  it("that stand are shown by their ends alone where there are many", () => {
    const long = (letter: string) => Array.from({ length: 99 }, (_, at) => `${letter}${at}`).join(" ");
    const pieces = shortenPieces(diffWords(`${long("a")} ${long("b")}`, `${long("a")} flow ${long("b")}`));
    expect(pieces.map(({ kind }) => kind)).toEqual(["same", "added", "same"]);
    expect(pieces[0]!.text).toMatch(/^ … .*a97 a98 ?$/);
    expect(pieces[2]!.text).toMatch(/^ ?b0 b1 .* … $/);
  });
});

const clause = (number: string | null, title: string | null, text: string, level = 1): DraftBlock[] => [
  {
    kind: "clause",
    isHeading: true,
    number,
    title,
    text: [number && `${number}.`, title].filter(Boolean).join(" "),
    level,
  },
  { kind: "paragraph", text },
];
const access = clause("1", "Access", "Every ship may enter the harbour, whatever flag it flies.");
const safety = clause("2", "Safety", "Crews are trained, and pilots hold a licence of the harbour master.");
const fees = clause("3", "Fees", "No fees are due for the first three nights at anchor.");
const renumber = ([head, ...rest]: DraftBlock[], number: string): DraftBlock[] => [
  { ...head!, number, text: head!.text.replace(/^\d+/, number) },
  ...rest,
];

function compare(before: DraftBlock[][], after: DraftBlock[][]) {
  const [previous, next] = [structureText(before.flat(), "en"), structureText(after.flat(), "en")];
  return compareVersions(previous, next, matchClauses(previous, next, alignTexts(previous.text, next.text)));
}

describe("the difference of two versions", () => {
  it("is nothing where nothing changed", () => {
    const { clauses, outside } = compare([access, safety], [access, safety]);
    expect(clauses.map(({ kinds, pieces }) => [kinds, pieces])).toEqual([
      [[], []],
      [[], []],
    ]);
    expect(outside).toEqual([]);
  });

  it("tells added, removed, renumbered and changed clauses apart, each where it stands", () => {
    const fishing = clause("2", "Fishing", "Nets with narrow meshes are burned on the quay before witnesses.");
    const edited = renumber(
      [fees[0]!, { ...fees[1]!, text: "No fees are due for the first five nights at anchor." }],
      "3",
    );
    const { clauses } = compare([access, safety, fees], [access, fishing, edited]);
    expect(clauses.map(({ before, after, kinds }) => [before?.title ?? null, after?.title ?? null, kinds])).toEqual([
      ["Access", "Access", []],
      ["Safety", null, ["removed"]],
      [null, "Fishing", ["added"]],
      ["Fees", "Fees", ["changed"]],
    ]);
    expect(clauses[3]).toMatchObject({ wordsAdded: 1, wordsRemoved: 1 });
    expect(clauses[1]!.pieces.every(({ kind }) => kind === "removed")).toBe(true);
  });

  it("does not call a clause changed that has another number alone", () => {
    const { clauses } = compare(
      [access, safety],
      [safety].map((each) => renumber(each, "1")),
    );
    expect(clauses.map(({ kinds }) => kinds)).toEqual([["removed"], ["renumbered"]]);
  });

  it("says of one clause put first that it moved, not of all the others", () => {
    const { clauses } = compare([access, safety, fees], [fees, access, safety]);
    expect(clauses.map(({ after, kinds }) => [after?.title, kinds])).toEqual([
      ["Fees", ["moved"]],
      ["Access", []],
      ["Safety", []],
    ]);
  });

  it("tells a change in a division once, and words outside of all clauses too", () => {
    const chapter = clause("I", "Harbours", "This chapter is about harbours.");
    const inner = access.map((block) => ({ ...block, level: 2 }));
    const changed = [inner[0]!, { ...inner[1]!, text: "Every ship may enter the harbour, whatever colours it flies." }];
    const title = (text: string): DraftBlock[] => [{ kind: "title", text }];
    const { clauses, outside } = compare([title("Charter"), chapter, inner], [title("Sea Charter"), chapter, changed]);
    expect(clauses.map(({ kinds }) => kinds)).toEqual([[], ["changed"]]);
    expect(outside.filter(({ kind }) => kind === "added").map(({ text }) => text.trim())).toEqual(["Sea"]);
  });
});
