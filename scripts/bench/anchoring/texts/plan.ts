import { readFileSync } from "node:fs";
import { tokenise, type Block, type Language, type Section, type Text } from "./text";

type Plan = { editions: { language: string; blocks: { kind: string; text: string; title?: string }[] }[] };

/** An edition of the bundled plan: real prose, though only a few pages of it. */
export function readPlan(language: "en" | "zh"): Text {
  const plan = JSON.parse(readFileSync("prisma/seed/plan.json", "utf8")) as Plan;
  const edition = plan.editions.find((each) => each.language === language)!;
  const segmenter = new Intl.Segmenter(language, { granularity: "sentence" });
  const sections: { topic: number; blocks: Block[] }[] = [];
  for (const { kind, text } of edition.blocks) {
    const sentences = [...segmenter.segment(text)].map(({ segment }) => tokenise(segment.trim(), language as Language));
    if (kind !== "paragraph" || sections.length === 0) sections.push({ topic: sections.length % 6, blocks: [] });
    sections.at(-1)!.blocks.push({ kind: kind === "paragraph" ? "paragraph" : "heading", sentences });
  }
  return { language, sections: sections satisfies Section[] };
}
