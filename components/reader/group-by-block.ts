import { type OpenText, type PlacedNote, heatOf } from "@/components/annotations/place-notes";
import { HEAT_STEPS } from "./text/heat-steps";
import { nameBlocks } from "./name-block";

export type BlockNoting = {
  notes: PlacedNote[];
  /** "3 notes on paragraph 2 of clause 4, up to Major". */
  words: string;
};

/** The shown notes that begin in each block, by the block's start: worked out once for all blocks. */
export function groupByBlock(version: Pick<OpenText, "blocks" | "clauses">, notes: readonly PlacedNote[]) {
  const { blocks } = version;
  const names = nameBlocks(version);
  const groups = new Map<number, BlockNoting>();
  let at = 0;
  for (const note of notes) {
    if (!note.span) continue;
    // Both are in the order of the text.
    while (at < blocks.length - 1 && blocks[at + 1]!.start <= note.span.start) at++;
    const { start } = blocks[at]!;
    const group = groups.get(start);
    if (group) group.notes.push(note);
    else groups.set(start, { notes: [note], words: names[at]! });
  }
  for (const group of groups.values()) group.words = sayNotes(group);
  return groups;
}

function sayNotes({ notes, words }: BlockNoting): string {
  const open = notes.filter(({ thread }) => thread.resolved === null).length;
  const heats = notes.map(({ thread }) => heatOf(thread)).filter((heat) => heat !== null);
  const hottest = HEAT_STEPS.findLast(({ least }) => Math.max(...heats) >= least);
  return [
    `${notes.length} ${notes.length === 1 ? "note" : "notes"} on ${words}`,
    hottest && (heats.length === 1 ? hottest.name : `up to ${hottest.name}`),
    open < notes.length && (open === 0 ? "resolved" : `${open} open`),
  ]
    .filter(Boolean)
    .join(", ");
}
