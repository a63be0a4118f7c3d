import type { DraftBlock } from "./draft-blocks";
import { isHeadingLike, joinLines, measureColumns } from "./source-lines";

/** No common hard wrap (72 to 80, e-mail, RFCs, PDF extracts) is wider than this; longer lines are whole paragraphs. */
const WIDEST_WRAP_COLUMNS = 120;

/** Blocks of cleaned plain text, clauses not yet found. Short lines that are not closed like a sentence are headings. */
export function readPlainText(source: string): DraftBlock[] {
  const paragraphs = source.split(/\n{2,}/).flatMap((paragraph) => {
    const lines = paragraph.split("\n");
    return lines.some((line) => measureColumns(line) > WIDEST_WRAP_COLUMNS) ? lines : [paragraph];
  });
  const blocks = paragraphs.flatMap((text) => joinLines({ text, marks: [] }));
  return blocks.map((block) =>
    block.kind === "paragraph" && isHeadingLike(block.text) ? { ...block, kind: "heading" } : block,
  );
}
