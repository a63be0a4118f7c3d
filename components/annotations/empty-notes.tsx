"use client";

import styles from "./empty-notes.module.css";
import { nameChoice } from "./filter-words";
import { isFiltered, NO_FILTER } from "./note-filter";
import { useNotes } from "./notes-context";

/** What to do next when there is nothing to show, and why one may not write when one may not. */
export function EmptyNotes() {
  const { all, shown, canWrite, document, me, newNote, filter } = useNotes();
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
  ].filter((each) => each !== null);
  const isHidden = all.length > 0 && shown.length === 0 && isFiltered(filter);
  if (words.length === 0 && !isHidden) return null;
  return (
    <div className={styles.words}>
      {words.map((each) => (
        <p key={each}>{each}</p>
      ))}
      {isHidden && <Hidden />}
    </div>
  );
}

/** Which choice is in the way: without it there would be so many. */
function Hidden() {
  const { document, version, filter, setFilter, counts } = useNotes();
  const hiding = [...counts.hiddenBy].map(([choice, count]) => {
    const name = nameChoice(choice, filter, document, version);
    return `“${name}” alone hides ${count === 1 ? "1 note" : `${count} notes`}.`;
  });
  return (
    <>
      <p>No note matches these filters together.</p>
      {hiding.map((each) => (
        <p key={each}>{each}</p>
      ))}
      <button type="button" className={styles.reset} onClick={() => setFilter(NO_FILTER)}>
        Show everything
      </button>
    </>
  );
}
