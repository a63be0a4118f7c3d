import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { structureText } from "@/lib/documents/structure-text";
import { TextBlocks } from "./text-blocks";

const structured = structureText(
  [
    { kind: "title", text: "Plan <one> & 'two'" },
    { kind: "clause", isHeading: true, level: 1, number: "1", title: "Stake", text: "1. Stake" },
    {
      kind: "paragraph",
      text: "Take part, as said there 👩‍🔬.",
      marks: [
        { kind: "emphasis", start: 5, end: 16 },
        { kind: "strong", start: 0, end: 9 },
        { kind: "link", href: "https://example.org/", start: 19, end: 24 },
      ],
    },
    { kind: "list-item", text: "(a) first" },
    { kind: "list-item", text: "(b) second" },
    { kind: "quote", text: "主权受尊重" },
  ],
  "en",
);

function render(blocks = structured.blocks) {
  return renderToStaticMarkup(
    <TextBlocks
      versionId="v1"
      lang="en"
      dir="ltr"
      text={structured.text}
      blocks={blocks}
      idOf={(block) => structured.clauses.find((clause) => clause.start === block.start)?.slug}
      after={(block) => (block.kind === "heading" || block.kind === "list-item" ? <button>2 notes</button> : null)}
    />,
  );
}

const readText = (html: string) =>
  html
    .replace(/<div data-outside=""[^>]*>.*?<\/div>/g, "")
    .replace(/<[^>]*>/g, "")
    .replace(
      /&(lt|gt|amp|quot|#x27);/g,
      (_, name: string) => ({ lt: "<", gt: ">", amp: "&", quot: '"', "#x27": "'" })[name]!,
    );

describe("TextBlocks", () => {
  it("shows in each block exactly the text of its span, and nothing else but what is outside", () => {
    const html = render();
    for (const { start, end } of structured.blocks) {
      const [, tag, inner] = new RegExp(
        `<(\\w+)[^>]* data-start="${start}" data-end="${end}"[^>]*>(.*?)</(?:\\1)>`,
      ).exec(html)!;
      expect(readText(inner!), tag).toBe(structured.text.slice(start, end));
    }
    expect(readText(html)).toBe(structured.text.replaceAll("\n\n", ""));
  });

  it("uses the elements that say what a block is", () => {
    const tags = [...render().matchAll(/<(\w+)[^>]* data-start=/g)].map((match) => match[1]);
    expect(tags).toEqual(["h1", "h2", "p", "li", "li", "blockquote"]);
    expect(render().match(/<ul role="list"/g)).toHaveLength(1);
  });

  it("names the article's version, language and direction, and the block that a clause's link leads to", () => {
    expect(render()).toMatch(/<article [^>]*data-version-id="v1" lang="en" dir="ltr"/);
    expect(render()).toContain(`id="${structured.clauses[0]!.slug}"`);
  });

  it("makes no link of an address that could run", () => {
    const [block] = structured.blocks;
    const marks = [{ kind: "link" as const, href: "javascript:alert(1)", start: 0, end: 4 }];
    const html = render([{ ...block!, marks }]);
    expect(html).not.toContain("href");
    expect(readText(html)).toBe("Plan <one> & 'two'");
  });
});
