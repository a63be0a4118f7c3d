"use client";

import { createContext, use } from "react";
import { useNoteActs } from "@/components/annotations/notes-context";
import styles from "./block-notes.module.css";
import type { BlockNoting } from "./group-by-block";

export const BlockNotesContext = createContext<{
  byBlock: ReadonlyMap<number, BlockNoting>;
  /** Shown without the focus, too. */
  isAlwaysShown: boolean;
}>({ byBlock: new Map(), isAlwaysShown: false });

/** The way from a paragraph to its notes for those who do not see the highlights; shown once it has the focus, or always if wished. */
export function BlockNotes({ start }: { start: number }) {
  const { activate } = useNoteActs();
  const { byBlock, isAlwaysShown } = use(BlockNotesContext);
  const noting = byBlock.get(start);
  if (!noting) return null;
  const { notes, words } = noting;
  return (
    <button
      type="button"
      id={`notes-${start}`}
      className={styles.control}
      data-to-notes=""
      data-always={isAlwaysShown || undefined}
      onClick={() => activate(notes[0]!.id, { scroll: true, focus: true })}
    >
      {words}
    </button>
  );
}
