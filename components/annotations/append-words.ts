import type { RichText, RichTextInline } from "@/lib/schemas/rich-text";

/** `before` with these plain words after it, as if typed at its end: each new line is a paragraph. */
export function appendWords(before: RichText | null, words: string): RichText {
  const blocks = before?.content ?? [];
  const last = blocks.at(-1);
  const [first = "", ...lines] = words.split("\n");
  const start =
    last?.type === "paragraph"
      ? [...blocks.slice(0, -1), paragraph(first, last.content)]
      : [...blocks, paragraph(first)];
  return { type: "doc", content: [...start, ...lines.map((line) => paragraph(line))] };
}

function paragraph(words: string, before: RichTextInline[] = []) {
  return { type: "paragraph" as const, content: words ? [...before, { type: "text" as const, text: words }] : before };
}
