// Corrections of a split, each a pure step from one list of blocks to the next, so that a history of lists is an undo.
import { readMarker } from "./clause-marker";
import type { DraftBlock, DraftMark } from "./draft-blocks";

type Kind = DraftBlock["kind"];

/** A heading is one short line: longer than this, a clause begins with its text. About one and a half lines of the reader. */
const MAX_HEADING_CHARACTERS = 100;

/** Calls a block something else. A new clause reads its number and title from its text, and its level from the clause before it. */
export function changeKind(blocks: readonly DraftBlock[], index: number, kind: Kind): DraftBlock[] {
  const { text, marks } = blocks[index]!;
  const plain: DraftBlock = { kind, text, marks };
  if (kind !== "clause") return blocks.with(index, plain);
  const marker = readMarker(text, true);
  const words = text.slice(marker?.fullLength ?? 0).trim();
  const isHeading = text.length <= MAX_HEADING_CHARACTERS && !/[.。!?！？;；]$/.test(words);
  const before = blocks.slice(0, index).findLast((block) => block.kind === "clause");
  return blocks.with(index, {
    ...plain,
    isHeading,
    level: before?.level ?? 1,
    number: marker?.number ?? null,
    title: isHeading && words !== "" ? words : null,
    ratable: true,
  });
}

/** Number, title, level of a clause, and whether it is rated. */
export function changeClause(
  blocks: readonly DraftBlock[],
  index: number,
  change: Pick<DraftBlock, "number" | "title" | "level" | "ratable">,
): DraftBlock[] {
  return blocks.with(index, { ...blocks[index]!, ...change });
}

/** Rewrites a block's text. Marks before and after the changed place stay with their words; those across it are dropped. */
export function changeText(blocks: readonly DraftBlock[], index: number, text: string): DraftBlock[] {
  const block = blocks[index]!;
  const head = commonLength(block.text, text, (from, at) => from[at]);
  const limit = Math.min(block.text.length, text.length) - head;
  const tail = Math.min(
    limit,
    commonLength(block.text, text, (from, at) => from[from.length - 1 - at]),
  );
  const shift = text.length - block.text.length;
  const marks = block.marks?.flatMap((mark): DraftMark[] => {
    if (mark.end <= head) return [mark];
    if (mark.start < block.text.length - tail) return [];
    return [{ ...mark, start: mark.start + shift, end: mark.end + shift }];
  });
  return blocks.with(index, { ...block, text, marks });
}

/** Cuts a block in two at `offset` (UTF-16 units into its text); the second half is a paragraph unless it was an item or a quote. */
export function splitBlock(blocks: readonly DraftBlock[], index: number, offset: number): DraftBlock[] {
  const block = blocks[index]!;
  const head = block.text.slice(0, offset).trimEnd();
  const rest = block.text.slice(offset);
  const tail = rest.trimStart();
  if (head === "" || tail === "") return [...blocks];
  const from = offset + rest.length - tail.length;
  const kind = block.kind === "list-item" || block.kind === "quote" ? block.kind : "paragraph";
  const first = { ...block, text: head, marks: cutMarks(block.marks, 0, head.length) };
  const second: DraftBlock = { kind, text: tail, marks: cutMarks(block.marks, from, block.text.length) };
  if (kind === "list-item" && block.level !== undefined) second.level = block.level;
  return blocks.toSpliced(index, 1, first, second);
}

/** Appends a block to the one above, which stays what it is. The first block has none above and is left. */
export function joinWithPrevious(blocks: readonly DraftBlock[], index: number): DraftBlock[] {
  const above = blocks[index - 1];
  const block = blocks[index];
  if (!above || !block) return [...blocks];
  const glue = needsNoSpace(above.text, block.text) ? "" : " ";
  const shift = above.text.length + glue.length;
  const moved = (block.marks ?? []).map((mark) => ({ ...mark, start: mark.start + shift, end: mark.end + shift }));
  const joined = { ...above, text: above.text + glue + block.text, marks: [...(above.marks ?? []), ...moved] };
  return blocks.toSpliced(index - 1, 2, joined);
}

/** Takes a block out: a page number, a running head. */
export function removeBlock(blocks: readonly DraftBlock[], index: number): DraftBlock[] {
  return blocks.toSpliced(index, 1);
}

function cutMarks(marks: DraftMark[] | undefined, from: number, to: number): DraftMark[] {
  return (marks ?? []).flatMap((mark) => {
    const start = Math.max(mark.start, from) - from;
    const end = Math.min(mark.end, to) - from;
    return start < end ? [{ ...mark, start, end }] : [];
  });
}

function commonLength(a: string, b: string, at: (text: string, index: number) => string | undefined): number {
  const limit = Math.min(a.length, b.length);
  let length = 0;
  while (length < limit && at(a, length) === at(b, length)) length += 1;
  return length;
}

/** Chinese and Japanese are written without spaces. */
function needsNoSpace(above: string, below: string): boolean {
  const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u;
  return (
    above === "" || below === "" || (wide.test([...above.slice(-2)].at(-1)!) && wide.test([...below.slice(0, 2)][0]!))
  );
}
