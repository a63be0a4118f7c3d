"use client";

import { createContext, use } from "react";
import { useNotes } from "@/components/annotations/notes-context";
import type { PlacedNote } from "@/components/annotations/place-notes";
import styles from "./block-notes.module.css";

type BlockSpan = { start: number; end: number };

/** The shown notes that begin in each block, by the block's start: worked out once for all blocks. */
export const BlockNotesContext = createContext<ReadonlyMap<number, PlacedNote[]>>(new Map());

export function groupByBlock(blocks: readonly BlockSpan[], notes: readonly PlacedNote[]): Map<number, PlacedNote[]> {
  const groups = new Map<number, PlacedNote[]>();
  let at = 0;
  for (const note of notes) {
    if (!note.span) continue;
    // Both are in the order of the text.
    while (at < blocks.length - 1 && blocks[at + 1]!.start <= note.span.start) at++;
    const start = blocks[at]!.start;
    groups.set(start, [...(groups.get(start) ?? []), note]);
  }
  return groups;
}

/** The way from a paragraph to its notes for those who do not see the highlights; shown once it has the focus. */
export function BlockNotes({ start }: { start: number }) {
  const { activate } = useNotes();
  const notes = use(BlockNotesContext).get(start) ?? [];
  if (notes.length === 0) return null;
  return (
    <button
      type="button"
      className={styles.control}
      data-to-notes=""
      onClick={() => activate(notes[0]!.id, { scroll: true, focus: true })}
    >
      {notes.length === 1 ? "1 note on this paragraph" : `${notes.length} notes on this paragraph`}
    </button>
  );
}
