import { strFromU8, unzipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import { QUOTES, SAFETY, sessionOf } from "@/lib/brief/brief.test-data";
import { makeBrief } from "@/lib/brief/make-brief";
import type { SessionView } from "@/lib/schemas/session";
import { briefToDocx } from "./brief-docx";
import { briefToJson, briefToMarkdown } from "./brief-text";

const HOSTILE = 'a <b>bold</b> & "x" | *y* \u0001[z](http://evil.test)';
const ORIGIN = "https://desk.example.org";

function fileOf(changes: Partial<SessionView> = {}) {
  const words = {
    title: HOSTILE,
    marking: "For <internal> use",
    summary: "It **matters**.\n1. Not a list",
    wording: { [SAFETY]: HOSTILE },
  };
  return { brief: makeBrief({ session: sessionOf(changes), words, quotes: QUOTES }), frozenAt: null, origin: ORIGIN };
}

describe("as Markdown", () => {
  const text = briefToMarkdown(fileOf());

  it("makes nothing of anybody's words", () => {
    expect(text).toContain(String.raw`# a \<b\>bold\</b\> \& "x" \| \*y\* `);
    expect(text).toContain(String.raw`\[z\](http://evil.test)`);
    expect(text).toContain("It **matters**.\n\n1\\. Not a list");
  });

  it("has the figures, a dissent, a quote with its address and grade, and the marking at both ends", () => {
    expect(text).toContain(
      "| Clause 10, Safety governance | 1 | 88 | 85–91 | 79–94 | Pivotal | close together | 5 of 5 |",
    );
    expect(text).toContain("> **Dissent, unsigned:** Without a test it promises nothing.");
    expect(text).toMatch(/> \[§10\.2\]\(<https:\/\/desk\.example\.org\/documents\/.*evidence grade C: check against/);
    expect(text).toMatch(/^\*\*For \\<internal\\> use\*\*[^]*\*\*For \\<internal\\> use\*\*\n$/);
  });
});

it("as JSON is the brief, with whole addresses", () => {
  const { brief } = fileOf();
  const file = JSON.parse(briefToJson(fileOf())) as typeof brief & { frozenAt: null };
  expect(file).toMatchObject({ kind: "clausemark-brief", frozenAt: null, medianClauseIds: brief.medianClauseIds });
  expect(file.clauses[0]!.quotes[0]!.href).toMatch(/^https:\/\/desk\.example\.org\/documents\//);
});

describe("as a Word file", () => {
  let parts: Record<string, string>;
  let names: string[];
  beforeAll(async () => {
    const files = unzipSync(await briefToDocx(fileOf({ kind: "REHEARSAL" })));
    names = Object.keys(files);
    parts = Object.fromEntries(
      names.filter((name) => /xml|rels/.test(name)).map((name) => [name, strFromU8(files[name]!)]),
    );
  });
  const textIn = (xml: string) =>
    [...xml.matchAll(/<w:t[ >][^<]*<|<w:t>([^<]*)</g)].map(([all]) => all.replace(/^[^>]*>|<$/g, "")).join("");

  it("is well-formed: every tag closes in order, and no word of anybody's is one", () => {
    for (const [name, xml] of Object.entries(parts)) {
      const open: string[] = [];
      for (const [, close, tag, self] of xml.matchAll(/<(\/?)([\w:]+)(?:\s+[\w:]+="[^"<]*")*\s*(\/?)>/g)) {
        if (close) expect(open.pop(), name).toBe(tag);
        else if (!self) open.push(tag!);
      }
      expect(open, name).toEqual([]);
      // What is left once tags are taken away has no sign of one.
      expect(xml.replace(/<[^<>]*>/g, ""), name).not.toMatch(/[<>\u0001]|&(?!(amp|lt|gt|quot|apos|#\d+);)/);
    }
  });

  it("has real headings in order, and tables whose head is repeated", () => {
    const xml = parts["word/document.xml"]!;
    const headings = [...xml.matchAll(/<w:p>(?:(?!<\/w:p>).)*?<w:pStyle w:val="Heading(\d)"\/>(.*?)<\/w:p>/gs)];
    const found = headings.map(([, level, rest]) => `${level} ${textIn(rest!)}`);
    expect(found[0]).toBe("1 a &lt;b&gt;bold&lt;/b&gt; &amp; &quot;x&quot; | *y* [z](http://evil.test)");
    expect(found.slice(1, 4)).toEqual([
      "2 The picture",
      "2 Clause by clause",
      "3 Clause 10, Safety governance, median 88",
    ]);
    expect(found).toContain("2 Method");
    expect(found).toContain("3 Round 1");
    expect(xml.match(/<w:tbl>/g)).toHaveLength(3);
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(3);
  });

  it("says on every page what it is marked as, that it is a rehearsal, and what it rests on", () => {
    const head = names.filter((name) => /word\/header\d/.test(name)).map((name) => textIn(parts[name]!));
    expect(head).toEqual(["Rehearsal: simulated raters · For &lt;internal&gt; use"]);
    const foot = names.filter((name) => /word\/footer\d/.test(name)).map((name) => parts[name]!);
    expect(textIn(foot[0]!)).toContain("two rounds, five raters, names withheld");
    expect(foot[0]).toMatch(/PAGE.*NUMPAGES/s);
  });

  it("has a picture for each clause, told in words, and says its language", () => {
    const xml = parts["word/document.xml"]!;
    expect(names.filter((name) => name.endsWith(".png"))).toHaveLength(3);
    expect(xml).toContain(
      'descr="Clause 10, Safety governance: median 88, middle half 85–91. Ratings: 79, 85, 88, 91, 94."',
    );
    expect(parts["word/styles.xml"]).toMatch(/<w:lang w:val="en-GB" w:eastAsia="zh-CN"/);
    expect(parts["word/_rels/document.xml.rels"]).toContain(`${ORIGIN}/documents/`);
  });
});
