import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { seedDocumentSchema } from "./seed-schema";
import { structureText } from "./structure-text";

const plan = seedDocumentSchema.parse(JSON.parse(readFileSync("prisma/seed/plan.json", "utf8")));
const edition = (slug: string) => plan.editions.find((each) => each.slug === slug)!;
const structured = (slug: string) => structureText(edition(slug).blocks, edition(slug).language);
const field = (name: string) => plan.record.fields.find((each) => each.field === name)!;
const CLAUSES = ["preamble", ..."1 2 3 4 5 6 7 8 9 10 11 12 13".split(" ")];

function countSentences(slug: string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { clauseSlug } of structured(slug).sentences)
    counts[String(clauseSlug)] = (counts[String(clauseSlug)] ?? 0) + 1;
  return counts;
}

function sentenceOf(slug: string, clauseSlug: string, ordinal: number): string {
  const { text, sentences } = structured(slug);
  const found = sentences.find((each) => each.clauseSlug === clauseSlug && each.ordinal === ordinal)!;
  return text.slice(found.start, found.end);
}

describe("the bundled plan", () => {
  it("has one default edition, whole, with a preamble and thirteen clauses in both languages", () => {
    expect(plan.editions.filter((each) => each.isDefault).map((each) => each.slug)).toEqual(["en-paraphrase"]);
    for (const slug of ["en-paraphrase", "zh-paraphrase"]) {
      const { clauses } = structured(slug);
      expect(clauses.map((clause) => clause.slug)).toEqual(CLAUSES);
      expect(clauses.map((clause) => clause.ratable)).toEqual([false, ...Array<boolean>(13).fill(true)]);
      expect(edition(slug).apparatus.map((each) => each.clauseSlug)).toEqual(CLAUSES);
    }
  });

  it("numbers sentences the same in both languages", () => {
    const counts = countSentences("en-paraphrase");
    expect(CLAUSES.map((slug) => counts[slug])).toEqual([4, 3, 4, 5, 4, 5, 5, 5, 5, 5, 5, 5, 5, 5]);
    expect(countSentences("zh-paraphrase")).toEqual(counts);
    expect(sentenceOf("en-paraphrase", "10", 3)).toMatch(/^Data rules are to be improved, .* generate output\.$/);
    expect(sentenceOf("zh-paraphrase", "10", 3)).toBe("数据规则也要完善，重点是训练数据的收集和模型生成的环节。");
  });

  it("holds the official excerpt exactly as far as it goes", () => {
    const { text, blocks, clauses } = structured("en-official-excerpt");
    expect(text).toMatch(/^Artificial intelligence \(AI\) is a new frontier/);
    expect(text).toMatch(/and maximize AI’s huge po$/);
    expect(blocks).toHaveLength(3);
    expect(clauses.map(({ slug, ratable }) => [slug, ratable])).toEqual([
      ["preamble", false],
      ["1", true],
    ]);
    expect(edition("en-official-excerpt").origin?.isTruncated).toBe(true);
    expect(sentenceOf("en-official-excerpt", "1", 1)).toMatch(/^We call for the active participation/);
    const cached = field("cachedText").value;
    for (const block of blocks)
      expect(cached.kind === "text" && cached.text).toContain(text.slice(block.start, block.end));
  });

  it("keeps the address that the resource id is a digest of", () => {
    const address = field("address").value;
    const id = field("resourceId").value;
    if (address.kind !== "address" || id.kind !== "text") throw new Error("The record lost its address or id.");
    expect(createHash("sha256").update(address.href).digest("hex").slice(0, 16)).toBe(id.text);
  });

  it("says where the record and the text differ", () => {
    const summary = field("summary");
    expect(summary.value.kind === "text" && summary.value.text).toContain("global public good");
    expect(summary.note).toContain("international public good");
    expect(structured("en-official-excerpt").text).toContain("an international public good");
  });
});
