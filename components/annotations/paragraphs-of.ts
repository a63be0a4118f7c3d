import type { RichText } from "@/lib/schemas/rich-text";

/** Plain words as a comment, a paragraph for each line; null where there are none. */
export function paragraphsOf(words: string): RichText | null {
  const lines = words.split(/\s*\n\s*/).filter((line) => line.trim() !== "");
  if (lines.length === 0) return null;
  return {
    type: "doc",
    content: lines.map((line) => ({ type: "paragraph", content: [{ type: "text", text: line.trim() }] })),
  };
}
