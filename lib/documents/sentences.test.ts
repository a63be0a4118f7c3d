import { describe, expect, it } from "vitest";
import { segmentSentences } from "./sentences";

const CASES: [language: string, sentences: string[]][] = [
  ["en", ["It costs 3.5 million, e.g. The Hague paid.", "See Art. 5 and No. 7.", "Done?", "Yes!"]],
  ["en", ["Dr. J. Smith of the U.S. Congress spoke.", "We heard (see Fig. 3)."]],
  ["en", ["They left the U.S.", "The rest stayed."]],
  ["zh", ["风险应当及时评估。", "他说：“好。”", "真的吗？", "是3.5%！"]],
  ["ar", ["هذه جملة أولى.", "هل هذه ثانية؟", "نعم!"]],
];

describe("segmentSentences", () => {
  it.each(CASES)("%s: %j", (language, sentences) => {
    const text = sentences.join(language === "zh" ? "" : " ");
    expect(segmentSentences(text, language).map(({ start, end }) => text.slice(start, end))).toEqual(sentences);
  });

  it("cuts a very long block where it cuts a short one", () => {
    const text = "风险应当评估。 It costs 3.5 million, e.g. in The Hague. Done? ".repeat(400);
    expect(segmentSentences(text, "en")).toHaveLength(1_200);
    expect(segmentSentences("word ".repeat(4_000) + "end. Next.", "en")).toHaveLength(2);
  });

  it("has none in an empty text and survives a malformed tag", () => {
    expect(segmentSentences("  ", "en")).toEqual([]);
    expect(segmentSentences("One. Two.", "not a tag")).toHaveLength(2);
  });
});
