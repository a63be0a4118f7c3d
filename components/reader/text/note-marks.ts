import type { Block } from "@/lib/documents/structured-text";
import type { HeatStep, Passage, Span } from "./passage";

/** The part in one block of a passage that carries notes. Passages on the very same words are one. */
export interface NoteMark extends Span {
  kind: "note";
  /** The whole passage: where it is cut by a block or by another passage, a mark is a piece of it. */
  whole: Span;
  /** Of the block in which it begins, where the button to its notes stands. */
  home: number;
  count: number;
  /** The hottest of its open notes. */
  step: HeatStep;
  isResolved: boolean;
}

/** The marks of each block that has any, by the block's start. */
export function markBlocks(blocks: readonly Span[], passages: readonly Passage[]): Map<number, NoteMark[]> {
  const wholes = new Map<string, Omit<NoteMark, "home" | "start" | "end">>();
  for (const { start, end, step, isResolved } of passages) {
    const key = `${start} ${end}`;
    const same = wholes.get(key);
    const known = same ?? { kind: "note", whole: { start, end }, count: 0, step: 0, isResolved: true };
    wholes.set(key, {
      ...known,
      count: known.count + 1,
      step: isResolved ? known.step : (Math.max(known.step, step) as HeatStep),
      isResolved: known.isResolved && isResolved,
    });
  }
  const found = new Map<number, NoteMark[]>();
  for (const mark of wholes.values()) {
    const { start, end } = mark.whole;
    const first = firstEndingAfter(blocks, start);
    for (let at = first; at < blocks.length && blocks[at]!.start < end; at++) {
      const block = blocks[at]!;
      const piece = { start: Math.max(start, block.start), end: Math.min(end, block.end) };
      const marks = found.get(block.start);
      const next = { ...mark, ...piece, home: blocks[first]!.start };
      if (marks) marks.push(next);
      else found.set(block.start, [next]);
    }
  }
  return found;
}

function firstEndingAfter(blocks: readonly Span[], offset: number): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (blocks[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Said where a piece begins; empty in the middle of a block. */
export function sayBeginning(
  { start, whole, count, step, isResolved }: NoteMark,
  block: Pick<Block, "start">,
  stepName: (step: HeatStep) => string,
): string {
  if (start > whole.start) return start === block.start ? "Note continues: " : "";
  const notes = count === 1 ? "Note" : `${count} notes`;
  return `${[notes, step > 0 && stepName(step), isResolved && "resolved"].filter(Boolean).join(", ")}: `;
}

/** Said where it ends. */
export function sayEnd({ end, whole, count }: NoteMark): string {
  if (end < whole.end) return "";
  return count === 1 ? " End of note." : " End of notes.";
}
