import { readFileSync } from "node:fs";
import { describe as group, expect, it } from "vitest";
import { boundaryBefore } from "./graphemes";
import { describe, type Quote } from "./quote";
import { resolve } from "./resolve";

const plan = JSON.parse(readFileSync("prisma/seed/plan.json", "utf8"));
const english: string = plan.editions[0].blocks.map((block: { text: string }) => block.text).join("\n\n");
const chinese: string = plan.editions[1].blocks.map((block: { text: string }) => block.text).join("\n\n");

function quoteOf(text: string, words: string, from = 0): { quote: Quote; hint: { start: number; end: number } } {
  const start = text.indexOf(words, from);
  if (start < 0) throw new Error(`The text does not hold: ${words}`);
  return { quote: describe(text, start, start + words.length)!, hint: { start, end: start + words.length } };
}

/** Status and words found in an edited text. */
function find(before: string, words: string, edit: (text: string) => string, from = 0): [string, string | null] {
  const { quote, hint } = quoteOf(before, words, from);
  const after = edit(before);
  const found = resolve(after, quote, hint);
  return [found.status, found.status === "orphaned" ? null : after.slice(found.start, found.end)];
}

const CLEAN = "Risks are to be assessed in good time and met with matching countermeasures";
const BOILERPLATE = Array.from(
  { length: 12 },
  (_, index) => `Article ${index + 1}\n\nThe parties shall report every year.`,
).join("\n\n");

group("resolve", () => {
  it("finds an untouched passage exactly, with or without a hint", () => {
    expect(find(english, CLEAN, (text) => text)).toEqual(["exact", CLEAN]);
    const { quote } = quoteOf(english, CLEAN);
    expect(resolve(english, quote)).toMatchObject({ status: "exact", score: 1 });
  });

  it("follows a passage when text is added before it", () => {
    expect(find(english, CLEAN, (text) => `New preface. ${text}`)).toEqual(["exact", CLEAN]);
    const from = BOILERPLATE.indexOf("Article 7");
    expect(find(BOILERPLATE, "shall report", (text) => `Preface.\n\n${text}`, from)).toEqual(["moved", "shall report"]);
  });

  it("tells repeated boilerplate apart by its context, even at another's old place", () => {
    const from = BOILERPLATE.indexOf("Article 3");
    const { quote, hint } = quoteOf(BOILERPLATE, "shall report every year", from);
    const after = BOILERPLATE.replace(/^Article 1[^]*?(?=Article 2\n)/, "");
    const found = resolve(after, quote, hint);
    if (found.status === "orphaned") throw new Error("orphaned");
    expect(found.status).toBe("moved");
    expect(after.slice(0, found.start)).toMatch(/Article 3\n\nThe parties $/);
  });

  it("shrugs at spaces, quote marks, dashes and soft hyphens", () => {
    const text = "They agreed: “open \u00adsource – shared” is the way, said the parties to it all.";
    const { quote, hint } = quoteOf(text, "“open \u00adsource – shared” is");
    const after = 'Note. They agreed:  "open\nsource - shared" is the way, said the parties to it all.';
    expect(resolve(after, quote, hint)).toMatchObject({ status: "exact", start: 20, end: 45 });
  });

  it("finds an edited passage with its new borders, and says that it changed", () => {
    const edit = (text: string) => text.replace("assessed in good time", "evaluated early");
    expect(find(english, CLEAN, edit)).toEqual(["changed", CLEAN.replace("assessed in good time", "evaluated early")]);
    const words = "风险应当及时评估并有对应的办法";
    expect(find(chinese, words, (text) => text.replace("及时评估", "尽早评定"))).toEqual([
      "changed",
      "风险应当尽早评定并有对应的办法",
    ]);
  });

  it("finds a passage whose neighbours were edited", () => {
    const edit = (text: string) => text.replace("under a governance framework", "within a framework of governance");
    expect(find(english, CLEAN, edit)[1]).toBe(CLEAN);
  });

  it("gives up on a passage that was deleted, though others are alike", () => {
    const sentences = ["energy", "safety", "ethics", "data"].map(
      (topic) => `Companies are to cooperate on ${topic} standards.`,
    );
    const text = `The clause opens here. ${sentences.join(" ")} It closes with words of its own.`;
    for (const sentence of sentences) {
      expect(find(text, sentence, (whole) => whole.replace(`${sentence} `, ""))).toEqual(["orphaned", null]);
    }
    const from = BOILERPLATE.indexOf("Article 5");
    const cut = (whole: string) => whole.replace(/Article 5[^]*?(?=Article 6)/, "");
    expect(find(BOILERPLATE, "The parties shall report every year.", cut, from)).toEqual(["orphaned", null]);
    expect(
      find(chinese, "数据规则也要完善，重点是训练数据的收集和模型生成的环节。", (whole) =>
        whole.replace(/数据规则也要完善[^。]*。/, ""),
      ),
    ).toEqual(["orphaned", null]);
  });

  it("never finds part of an emoji", () => {
    const { quote } = quoteOf("Work 👩 here.", "👩");
    expect(resolve("Work 👩‍💻 here.", quote, { start: 5, end: 7 }).status).not.toBe("exact");
  });

  it("refuses an empty quote", () => {
    expect(describe("a \u200b b", 1, 4)).toBeNull();
    expect(resolve("a b", { exact: " ", prefix: "a", suffix: "b" })).toEqual({ status: "orphaned", score: 0 });
  });
});

group("cost", () => {
  const large = (unit: string) => unit.repeat(Math.ceil(100_000 / unit.length)).slice(0, 100_000);
  const texts: Record<string, string> = {
    English: large(english),
    Chinese: large(chinese),
    "one letter": large("a"),
    "one word": large("word "),
    spaces: large(" ") + "x",
    emoji: large("👩‍💻🇨🇳"),
  };

  it.each(Object.keys(texts))("%s: a 5,000-character quote in 100 KB, edited, deleted and repeated", (name) => {
    const text = texts[name]!;
    const start = boundaryBefore(text, 50_000);
    const quote = describe(text, start, start + 5_000);
    if (!quote) return;
    const middle = quote.exact.length >> 1;
    const edited = {
      ...quote,
      exact: `${quote.exact.slice(0, middle)} zebra ${quote.exact.slice(middle)}`,
      prefix: "b",
    };
    const gone = { exact: `${"a".repeat(2_500)}b${"word ".repeat(500)}`, prefix: "x", suffix: "y" };
    for (const each of [quote, edited, gone]) {
      const times = Array.from({ length: 5 }, () => {
        const started = performance.now();
        resolve(text, each, { start: 20_000, end: 25_000 });
        return performance.now() - started;
      });
      // 50 ms on an idle machine. What is caught here is a blow-up, which takes seconds, and not a busy neighbour.
      expect(Math.min(...times)).toBeLessThan(250);
    }
  });
});
