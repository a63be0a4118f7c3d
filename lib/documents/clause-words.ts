// A clause's words without what changes when others are put in before it: its number and its divisions' numbers.
import type { InlineMark, TextSpan } from "./structured-text";

export type MarkedText = { text: string; blocks: readonly (TextSpan & { marks: readonly InlineMark[] })[] };

/** The words from `start` to `end` with single spaces, without markers such as "1." or "第一条". */
export function wordsWithoutMarkers({ text, blocks }: MarkedText, { start, end }: TextSpan): string {
  const parts: string[] = [];
  for (let index = firstEndingAfter(blocks, start); index < blocks.length; index += 1) {
    const block = blocks[index]!;
    if (block.start >= end) break;
    let from = Math.max(block.start, start);
    for (const mark of block.marks) {
      if (mark.kind !== "marker" || mark.start < from || mark.start >= end) continue;
      parts.push(text.slice(from, mark.start));
      from = mark.end;
    }
    parts.push(text.slice(from, Math.min(block.end, end)), "\n");
  }
  return parts
    .join("")
    .replace(/\s*\n\s*/g, "\n")
    .replace(/[^\S\n]+/g, " ")
    .trim();
}

function firstEndingAfter(spans: readonly TextSpan[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
