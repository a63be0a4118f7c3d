"use client";

import { createContext, use, useSyncExternalStore } from "react";
import type { DocumentView } from "@/lib/schemas/document";
import type { ThreadDto } from "@/lib/schemas/thread";
import type { Hover } from "./hover";
import type { Narrowed, NoteFilter } from "./note-filter";
import type { NoteOrder } from "./note-order";
import type { Me } from "./operation";
import type { OpenText, PlacedNote } from "./place-notes";
import type { ReadMarksStore } from "./read-marks-store";
import type { ThreadStore } from "./thread-store";

/** A note that is being begun. `wants` is what its card asks for first. */
export type NewNote = {
  on: { place: "PASSAGE"; start: number; end: number } | { place: "CLAUSE"; clauseId: string } | { place: "DOCUMENT" };
  wants: "words" | "label";
};

export type Activation = {
  /** Bring the passage into view. */
  scroll?: boolean;
  /** Move the focus to the card; where a note is closed, back to where it came from. */
  focus?: boolean;
};

/** What does not change while one reads: for what stands thousands of times in a text and must not be drawn anew with every note. */
export type NoteActs = {
  document: DocumentView;
  version: OpenText;
  me: Me;
  canWrite: boolean;
  store: ThreadStore;
  hover: Hover;
  activate: (id: string | null, how?: Activation) => void;
  compose: (note: NewNote | null) => void;
  /** Begins to choose a passage by keyboard, in the clause at this offset. */
  choosePassage: (from: number) => void;
  /** The words of a stretch of the open text. */
  quote: (span: { start: number; end: number }) => string;
};

export type Notes = NoteActs & {
  /** All of them, and those that the filter lets through; in the order of the text. */
  all: readonly PlacedNote[];
  shown: readonly PlacedNote[];
  /** Those shown, in the order that was chosen. */
  listed: readonly PlacedNote[];
  filter: NoteFilter;
  setFilter: (filter: NoteFilter) => void;
  /** What each choice of a filter would show. */
  counts: Narrowed["counts"];
  order: NoteOrder;
  setOrder: (order: NoteOrder) => void;
  /** Ids of the notes with words of others that one has not read. */
  unread: ReadonlySet<string>;
  reading: ReadMarksStore;
  activeId: string | null;
  newNote: NewNote | null;
};

export const NoteActsContext = createContext<NoteActs | null>(null);
export const NotesContext = createContext<Notes | null>(null);

export function useNotes(): Notes {
  const notes = use(NotesContext);
  if (!notes) throw new Error("This component stands inside a reader.");
  return notes;
}

export function useNoteActs(): NoteActs {
  const acts = use(NoteActsContext);
  if (!acts) throw new Error("This component stands inside a reader.");
  return acts;
}

/** Whether the note's passage or card is pointed at or focused. */
export function useIsHovered(id: string): boolean {
  const { hover } = useNoteActs();
  return useSyncExternalStore(
    hover.subscribe,
    () => hover.get() === id,
    () => false,
  );
}

export function useClauseHref(): (clauseId: string) => string | undefined {
  const { version } = useNoteActs();
  return (clauseId) => {
    const clause = version.clauses.find(({ id }) => id === clauseId);
    return clause && `#${clause.slug}`;
  };
}

/** The language that a note's passage is quoted in. */
export function useQuoteLanguage(): (thread: Pick<ThreadDto, "annotation">) => string | undefined {
  const { document, version } = useNoteActs();
  return ({ annotation }) => {
    const versionId = annotation?.madeOn.versionId ?? version.id;
    return document.editions.find(({ versions }) => versions.some(({ id }) => id === versionId))?.language;
  };
}
