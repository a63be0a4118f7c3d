"use client";

import { type PointerEvent, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { EmptyNotes } from "./empty-notes";
import { NewNoteCard } from "./new-note-card";
import { NoteFilters } from "./note-filters";
import { NoteList } from "./note-list";
import styles from "./note-sheet.module.css";
import { NotesByClause } from "./notes-by-clause";
import { useNotes } from "./notes-context";
import { nameClause } from "./place-notes";
import { ThreadCard } from "./thread-card";

type Props = {
  /** All notes in a list, rather than the open one. */
  isListOpen: boolean;
  onCloseList: () => void;
  currentClause: string | null;
};

/** Where there is no margin: the open note, or the list, in a sheet over the text. The text behind can still be read and scrolled. */
export function NoteSheet({ isListOpen, onCloseList, currentClause }: Props) {
  const { listed, activeId, activate, newNote, compose } = useNotes();
  const [isTall, setIsTall] = useState(false);
  const [isByClause, setIsByClause] = useState(false);
  const sheet = useRef<HTMLDialogElement>(null);
  const pressedAt = useRef<number | null>(null);
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

  if (!content) return null;
  function close() {
    if (newNote) compose(null);
    else if (note) activate(null);
    else onCloseList();
  }
  function endDrag(event: PointerEvent) {
    const moved = pressedAt.current === null ? 0 : event.clientY - pressedAt.current;
    pressedAt.current = null;
    if (Math.abs(moved) < DRAG_PX) return;
    if (moved < 0) setIsTall(true);
    else if (isTall) setIsTall(false);
    else close();
  }
  const go = (step: number) => activate(listed[at + step]!.id, { scroll: true });

  return (
    <dialog
      open
      ref={sheet}
      tabIndex={-1}
      aria-label={note ? `Note ${at + 1} of ${listed.length}` : newNote ? "New note" : "Notes"}
      className={styles.sheet}
      data-tall={isTall || content === "list" || undefined}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.defaultPrevented) return;
        event.preventDefault();
        event.stopPropagation();
        close();
      }}
    >
      <div
        className={styles.handle}
        onPointerDown={(event) => {
          pressedAt.current = event.clientY;
          event.currentTarget.setPointerCapture(event.pointerId);
        }}
        onPointerUp={endDrag}
        onPointerCancel={() => (pressedAt.current = null)}
        aria-hidden
      />
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
          aria-label={isTall ? "Make the sheet lower" : "Make the sheet taller"}
          aria-pressed={isTall}
          onClick={() => setIsTall(!isTall)}
        >
          <span aria-hidden>{isTall ? "▾" : "▴"}</span>
        </Button>
        <Button size="small" variant="quiet" aria-label="Close" onClick={close}>
          <span aria-hidden>✕</span>
        </Button>
      </div>
      <div className={styles.content}>
        {newNote ? (
          <NewNoteCard newNote={newNote} />
        ) : note ? (
          <ThreadCard key={note.viewKey} note={note} isActive />
        ) : (
          <>
            <div className={styles.head}>
              <NoteFilters />
              <EmptyNotes />
              <Button size="small" aria-pressed={isByClause} onClick={() => setIsByClause(!isByClause)}>
                By clause
              </Button>
            </div>
            {isByClause ? (
              <NotesByClause currentClause={currentClause} onChoose={({ id }) => activate(id, { scroll: true })} />
            ) : (
              <NoteList />
            )}
          </>
        )}
      </div>
    </dialog>
  );
}

/** A shorter movement is a tap that slipped. */
const DRAG_PX = 24;
