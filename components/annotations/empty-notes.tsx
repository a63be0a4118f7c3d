"use client";

import styles from "./empty-notes.module.css";
import { useNotes } from "./notes-context";

/** What to do next when there is nothing to show, and why one may not write when one may not. */
export function EmptyNotes() {
  const { all, shown, canWrite, document, me, newNote } = useNotes();
  const isObserver = document.people.find(({ id }) => id === me.id)?.role === "OBSERVER";
  const words = [
    document.isArchived
      ? "This document is archived: it can be read, and nothing in it changes."
      : isObserver
        ? "You take part as an observer: you read everything and write nothing."
        : null,
    all.length === 0 && !newNote
      ? canWrite
        ? "Select a passage to make the first note."
        : "There are no notes yet."
      : null,
    all.length > 0 && shown.length === 0 ? "No note matches these filters." : null,
  ].filter((each) => each !== null);
  if (words.length === 0) return null;
  return (
    <div className={styles.words}>
      {words.map((each) => (
        <p key={each}>{each}</p>
      ))}
    </div>
  );
}
