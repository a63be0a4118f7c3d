import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { draftBlocksSchema } from "./draft-blocks";
import { splitSource } from "./split-source";
import { structureText } from "./structure-text";

function split(source: string, format: "text" | "markdown" = "text") {
  const result = splitSource(source, format);
  if (result.status !== "split") throw new Error(result.status);
  return { ...result, structured: structureText(result.blocks, result.language) };
}

/** One line per clause: its slug, indented under its parents, "*" if it is rated, and its title. */
function outline(source: string, format: "text" | "markdown" = "text"): string[] {
  const { clauses } = split(source, format).structured;
  const depth = (slug: string | null): number =>
    slug === null ? 0 : 1 + depth(clauses.find((clause) => clause.slug === slug)!.parentSlug);
  return clauses.map(
    ({ slug, parentSlug, ratable, title }) =>
      `${"  ".repeat(depth(parentSlug))}${slug}${ratable ? "*" : ""}${title ? ` ${title}` : ""}`,
  );
}

const PROSE = "The parties shall act together, and they shall report on what they did every year.";

describe("clauses in plain text", () => {
  it("finds numbered clauses, their run-in titles and the preamble, and joins wrapped lines", () => {
    const source =
      "Global Plan\r\n\r\nWe met in July and\r\nagreed on this.\r\n\r\n1. Opportunities of AI. We call for\r\naction in 3.5 million homes.\r\n" +
      `2. Open innovation. ${PROSE}\r\n3. Data. ${PROSE}\r\nAs Article 5 says. In 2025. Yes.`;
    const { blocks, structured } = split(source);
    expect(outline(source)).toEqual(["preamble Preamble", "1* Opportunities of AI", "2* Open innovation", "3* Data"]);
    expect(blocks[0]).toMatchObject({ kind: "title", text: "Global Plan" });
    expect(structured.text).toContain(
      "We met in July and agreed on this.\n\n1. Opportunities of AI. We call for action in",
    );
    expect(structured.sentences.filter((sentence) => sentence.clauseSlug === "1")).toHaveLength(1);
  });

  it("is not fooled by a numbered list inside an article, by mentions, or by a number at the end of a wrapped line", () => {
    const source = [
      "Article 1\nScope",
      `${PROSE}\n1. first thing;\n2. second thing.`,
      "Article 2 – Duties",
      "This follows from\nArticle 5 of the Treaty and from paragraph\n7. The rest is in Section 3.",
      "Article 5 of the Treaty is not a clause of ours.",
      "Article 3",
      "2025. A year is not a clause either. 1 July 2025 is a date.",
    ].join("\n\n");
    expect(outline(source)).toEqual(["article-1* Scope", "article-2* Duties", "article-3*"]);
  });

  it("tells a nested list that starts again from the clauses that go on", () => {
    const list = (count: number) =>
      Array.from({ length: count }, (_, index) => `${index + 1}. item ${index + 1};`).join("\n");
    const source = `1. ${PROSE}\n\n2. ${PROSE} They are:\n\n${list(4)}\n\n3. ${PROSE}\n\n${list(3)}\n\n4. ${PROSE}\n\n5. ${PROSE}`;
    const { structured } = split(source);
    const opening = structured.clauses.map(({ start }) => structured.text.slice(start, start + 6));
    expect(opening).toEqual(["1. The", "2. The", "3. The", "4. The", "5. The"]);
  });

  it("reads Chinese articles and their items", () => {
    const source =
      "人工智能管理办法\n\n第一章　总则\n\n第一条 为了规范人工智能，\n制定本办法。\n第二条　本办法适用于下列情形：\n（一）研究；\n（二）应用。第一条规定的除外。\n\n第二章　附则\n\n第十二条　本办法自公布之日起施行。";
    expect(outline(source)).toEqual([
      "chapter-1 总则",
      "  1*",
      "  2*",
      "    2-1",
      "    2-2",
      "chapter-2 附则",
      "  12*",
    ]);
    expect(split(source).structured.text).toContain("第一条 为了规范人工智能，制定本办法。");
  });

  it("reads 一、 as headings and （一） below them", () => {
    const source =
      "关于加强治理的意见\n\n为了加强治理，提出以下意见。\n\n一、总体要求\n\n（一）指导思想。坚持开放。\n\n（二）基本原则。坚持安全。\n\n二、重点任务\n\n各方应当行动。\n\n1. 第一项；\n2. 第二项。";
    expect(outline(source)).toEqual(["preamble 前言", "1 总体要求", "  1-1*", "  1-2*", "2* 重点任务"]);
  });

  it("reads sections with decimals, § and excerpts that begin in the middle", () => {
    expect(outline(`Section 3\n\n3.1 ${PROSE}\n\n3.2 ${PROSE}\n\nSection 4\n\n${PROSE}`)).toEqual([
      "section-3",
      "  3-1*",
      "  3-2*",
      "section-4*",
    ]);
    expect(outline(`§ 12 ${PROSE}\n\n§ 13 ${PROSE}`)).toEqual(["section-12*", "section-13*"]);
    expect(outline(`7. ${PROSE}\n\n8. ${PROSE}`)).toEqual(["7*", "8*"]);
    expect(outline(`1) ${PROSE}\n2) ${PROSE}`)).toEqual(["1*", "2*"]);
    expect(outline(`المادة 1\n\nيعمل الجميع معا.\n\nالمادة 2\n\nيسري هذا.`)).toHaveLength(2);
  });

  it("sees titles on the line below their number", () => {
    const source =
      "Preamble\nWe the peoples.\n\nChapter I\nGeneral\n\nArticle 1\nPurpose\n1. The purpose of this Convention is peace.\n" +
      "2. It applies to all.\n\nArticle 2 Definitions\n(a) “AI” means artificial intelligence;\n(b) and so on.\n\nANNEX I\nList\n\nfoo bar.";
    expect(outline(source)).toEqual([
      "preamble Preamble",
      "chapter-1 General",
      "  article-1* Purpose",
      "  article-2* Definitions",
      "annex-1* List",
    ]);
  });

  it("goes on where a clause was taken out and the rest kept their numbers", () => {
    const clause = (number: number, title: string) => `${number}. ${title}\n\n${PROSE}`;
    const source = [clause(1, "Opportunities"), clause(3, "Data"), clause(4, "Energy"), clause(7, "Standards")].join(
      "\n\n",
    );
    expect(outline(source)).toEqual(["1* Opportunities", "3* Data", "4* Energy", "7* Standards"]);
    // The number that is missing comes later: this is no gap but another list.
    const mixed = [clause(1, "Opportunities"), clause(3, "Data"), clause(2, "Energy")].join("\n\n");
    expect(outline(mixed)).toEqual(["1* Opportunities", "2* Energy"]);
  });

  it("finds none where there are none", () => {
    expect(outline(`${PROSE}\n\nIn 2025 it cost\n3.5 million.`)).toEqual([]);
  });
});

describe("clauses in Markdown", () => {
  it("takes numbered headings as clauses and lists below them as lists", () => {
    const source = `# Plan\n\nIntro *text*.\n\n## 1. One\n\n${PROSE}\n\n1. a\n2. b\n\n## 2 Two\n\n${PROSE}\n\n### Details\n\nMore.\n\n## Conclusion\n\nEnd.`;
    expect(outline(source, "markdown")).toEqual(["preamble Preamble", "1* One", "2* Two", "conclusion Conclusion"]);
    const { blocks, text } = split(source, "markdown").structured;
    expect(blocks.map((block) => block.kind).slice(0, 6)).toEqual([
      "title",
      "paragraph",
      "heading",
      "paragraph",
      "list-item",
      "list-item",
    ]);
    const emphasis = blocks[1]!.marks[0]!;
    expect(text.slice(emphasis.start, emphasis.end)).toBe("text");
  });

  it("takes a top-level ordered list as clauses, with bold openings as titles", () => {
    const source =
      "Preface.\n\n1. **Share.** Open the data.\n\n   More.\n2. **Care &amp; safety.** Test it.\n   - nested\n     1. deep\n";
    expect(outline(source, "markdown")).toEqual(["preamble Preamble", "1* Share", "2* Care & safety"]);
    expect(split(source, "markdown").structured.text).toContain("2. Care & safety. Test it.\n\nnested\n\n1. deep");
  });

  it("takes headings as clauses when nothing is numbered", () => {
    expect(outline(`# Plan\n\n## Preamble\n\nA.\n\n## Data\n\nB.\n\n## Power\n\n### Grid\n\nC.`, "markdown")).toEqual([
      "preamble Preamble",
      "data* Data",
      "power Power",
      "  grid* Grid",
    ]);
  });

  it("drops links that could run, and keeps their words", () => {
    const { structured } = split(
      "A [bad](javascript:alert(1)) and [good](https://example.org/a?b=1&amp;c=2).",
      "markdown",
    );
    expect(structured.text).toBe("A bad and good.");
    expect(structured.blocks[0]!.marks).toEqual([
      { kind: "link", href: "https://example.org/a?b=1&c=2", start: 10, end: 14 },
    ]);
  });

  it("reads tables, quotes and code without losing words", () => {
    const { structured } = split("> quoted\n\n| a | b |\n|---|---|\n| c | d |\n\n```\ncode\n```", "markdown");
    expect(structured.text).toBe("quoted\n\na | b\n\nc | d\n\ncode");
  });
});

describe("any source", () => {
  it("says when there is nothing or too much", () => {
    expect(splitSource("\ufeff \u0000\r\n\t", "text")).toEqual({ status: "empty" });
    expect(splitSource("---\n\n<!-- x -->", "markdown")).toEqual({ status: "empty" });
    expect(splitSource("a".repeat(2_000_001), "text")).toEqual({ status: "too-long" });
    expect(splitSource("> ".repeat(20_000) + "x", "markdown")).toEqual({ status: "too-deep" });
    expect(splitSource("a b\n\n".repeat(20_001), "text")).toEqual({ status: "too-long" });
  });

  it("splits the bundled paraphrase, pasted back, into the same clauses", () => {
    const plan = JSON.parse(readFileSync("prisma/seed/plan.json", "utf8"));
    for (const edition of plan.editions.slice(0, 2)) {
      const original = structureText(edition.blocks, edition.language);
      const again = split(original.text).structured;
      expect(again.text).toBe(original.text);
      expect(again.clauses).toEqual(original.clauses);
    }
  });

  it("never loses a letter, never throws, and always makes a valid draft", () => {
    const line = fc.oneof(
      fc.constantFrom("1. ", "2. ", "Article 1", "第一条", "一、", "（一）", "# ", "- ", "> ", "3.1 ", "", "", "§ 2 "),
      fc.string({ unit: "grapheme", maxLength: 30 }),
    );
    const source = fc
      .array(
        fc.tuple(line, line).map((parts) => parts.join("")),
        { maxLength: 15 },
      )
      .map((lines) => lines.join("\n"));
    const letters = (text: string) => (text.normalize("NFC").match(/\p{L}/gu) ?? []).join("");
    fc.assert(
      fc.property(source, fc.constantFrom("text" as const, "markdown" as const), (words, format) => {
        const result = splitSource(words, format);
        if (result.status !== "split") return;
        draftBlocksSchema.parse(result.blocks);
        const { text } = structureText(result.blocks, result.language);
        if (format === "text") expect(letters(text)).toBe(letters(words));
      }),
      { numRuns: 500 },
    );
  });

  it("splits a megabyte in seconds", () => {
    const source = Array.from({ length: 9_000 }, (_, index) => `${index + 1}. ${PROSE}`).join("\n\n");
    const started = performance.now();
    expect(split(source).structured.clauses).toHaveLength(9_000);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
