"use client";

import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { EmptyNotes } from "./empty-notes";
import { NewNoteCard } from "./new-note-card";
import { NoteFilters } from "./note-filters";
import { NoteList } from "./note-list";
import styles from "./note-sheet.module.css";
import { NotesByClause } from "./notes-by-clause";
import { useNotes } from "./notes-context";
import { nameClause } from "./place-notes";
import { NEXT_SIZE, type SheetSize } from "./sheet-size";
import { ThreadCard } from "./thread-card";
import { useKeyboardInset } from "./use-keyboard-inset";
import { useSheetDrag } from "./use-sheet-drag";

type Props = {
  /** All notes in a list, rather than the open one. */
  isListOpen: boolean;
  onCloseList: () => void;
};

/** Where there is no margin: the open note, or the list, in a sheet over the text. The text behind can still be read and scrolled. */
export function NoteSheet({ isListOpen, onCloseList }: Props) {
  const { listed, activeId, activate, newNote, compose } = useNotes();
  const [chosenSize, setSize] = useState<SheetSize | null>(null);
  const [isByClause, setIsByClause] = useState(false);
  const sheet = useRef<HTMLDialogElement>(null);
  const inside = useRef<HTMLDivElement>(null);
  const at = listed.findIndex(({ id }) => id === activeId);
  const note = listed[at];
  const content = newNote ? "new" : note ? note.viewKey : isListOpen ? "list" : null;

  useEffect(() => {
    if (!content) return;
    const element = sheet.current;
    const from = document.activeElement as HTMLElement | null;
    // A composer takes the focus itself.
    if (content !== "new") element?.focus();
    return () => {
      if (element?.contains(document.activeElement) || document.activeElement === document.body) from?.focus();
    };
  }, [content]);

  const size = chosenSize ?? (content === "list" ? "tall" : "half");
  const isOpen = content !== null;
  useKeyboardInset(sheet, isOpen);
  const drag = useSheetDrag({
    sheet,
    content: inside,
    isOpen,
    onSettle: (rest) => (rest === "closed" ? close() : setSize(rest)),
  });

  if (!isOpen) return null;
  function close() {
    setSize(null);
    if (newNote) compose(null);
    else if (note) activate(null);
    else onCloseList();
  }
  const go = (step: number) => activate(listed[at + step]!.id, { scroll: true });

  return (
    <dialog
      open
      ref={sheet}
      tabIndex={-1}
      aria-label={note ? `Note ${at + 1} of ${listed.length}` : newNote ? "New note" : "Notes"}
      className={styles.sheet}
      data-size={size}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.defaultPrevented) return;
        event.preventDefault();
        event.stopPropagation();
        close();
      }}
    >
      <div className={styles.head} {...drag}>
        <div className={styles.handle} aria-hidden />
        <div className={styles.nav}>
          {note && !newNote ? (
            <>
              <Button size="small" variant="quiet" disabled={at === 0} onClick={() => go(-1)}>
                <span aria-hidden>‹</span> <span className={styles.word}>previous</span>
              </Button>
              <b>
                Note {at + 1} of {listed.length}
                {note.clause && ` · ${nameClause(note.clause)}`}
              </b>
              <Button size="small" variant="quiet" disabled={at === listed.length - 1} onClick={() => go(1)}>
                <span className={styles.word}>next</span> <span aria-hidden>›</span>
              </Button>
            </>
          ) : (
            <b>{newNote ? "New note" : "Notes"}</b>
          )}
          <Button
            size="small"
            variant="quiet"
            aria-label={size === "tall" ? "Make the sheet low" : "Make the sheet taller"}
            onClick={() => setSize(NEXT_SIZE[size])}
          >
            <span aria-hidden>{size === "tall" ? "▾" : "▴"}</span>
          </Button>
          <Button size="small" variant="quiet" aria-label="Close" onClick={close}>
            <span aria-hidden>✕</span>
          </Button>
        </div>
      </div>
      <div ref={inside} className={styles.content}>
        {newNote ? (
          <NewNoteCard newNote={newNote} />
        ) : note ? (
          <ThreadCard key={note.viewKey} note={note} isActive />
        ) : (
          <>
            <div className={styles.filters}>
              <NoteFilters
                extra={
                  <Button size="small" aria-pressed={isByClause} onClick={() => setIsByClause(!isByClause)}>
                    By clause
                  </Button>
                }
              />
              <EmptyNotes />
            </div>
            {isByClause ? <NotesByClause onChoose={({ id }) => activate(id, { scroll: true })} /> : <NoteList />}
          </>
        )}
      </div>
    </dialog>
  );
}
