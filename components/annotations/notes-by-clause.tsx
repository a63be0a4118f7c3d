"use client";

import { useId, useState } from "react";
import { findCurrentClause } from "@/components/reader/use-current-clause";
import { groupNotes, type NoteGroup } from "./group-notes";
import { ListedNote } from "./listed-note";
import styles from "./notes-by-clause.module.css";
import { useNotes } from "./notes-context";
import type { PlacedNote } from "./place-notes";

type Props = { onChoose: (note: PlacedNote) => void };

/** As many as are read through at once without unfolding anything. */
const FEW = 40;
/** Listed at a time of one clause: quick to draw, and enough for nearly every clause. */
const STEP = 50;

/** All shown notes by clause, in the order of the text: headings to jump by, and only what is unfolded is in the page. */
export function NotesByClause({ onChoose }: Props) {
  const { shown, version } = useNotes();
  // Its notes are unfolded.
  const [currentClause] = useState(() => findCurrentClause(version));
  const groups = groupNotes(shown, version);
  return (
    <div className={styles.list}>
      {groups.map((group) => (
        <ClauseNotes
          key={group.key}
          group={group}
          isFirstOpen={shown.length <= FEW || group.notes[0]?.clause?.slug === currentClause}
          onChoose={onChoose}
        />
      ))}
    </div>
  );
}

type GroupProps = { group: NoteGroup; isFirstOpen: boolean; onChoose: Props["onChoose"] };

function ClauseNotes({ group: { name, notes }, isFirstOpen, onChoose }: GroupProps) {
  const [isOpen, setIsOpen] = useState(isFirstOpen);
  const [most, setMost] = useState(STEP);
  const [arrivedAt, setArrivedAt] = useState<number | null>(null);
  const id = useId();
  const listed = isOpen ? notes.slice(0, most) : [];
  return (
    <section>
      <h3 className={styles.clause}>
        <button type="button" aria-expanded={isOpen} aria-controls={id} onClick={() => setIsOpen(!isOpen)}>
          <span aria-hidden>{isOpen ? "▾" : "▸"}</span>
          <span dir="auto">{name}</span>
          <small>{notes.length === 1 ? "1 note" : `${notes.length} notes`}</small>
        </button>
      </h3>
      {/* Safari takes the role away from lists without bullets. */}
      {/* eslint-disable-next-line jsx-a11y/no-redundant-roles */}
      <ol id={id} role="list" hidden={!isOpen}>
        {listed.map((note, at) => (
          <ListedNote
            key={note.viewKey}
            note={note}
            position={at + 1}
            count={notes.length}
            takesFocus={at === arrivedAt}
            onChoose={() => onChoose(note)}
          />
        ))}
      </ol>
      {isOpen && notes.length > most && (
        <button
          type="button"
          className={styles.more}
          onClick={() => {
            setArrivedAt(most);
            setMost(most + STEP);
          }}
        >
          {`Show ${Math.min(STEP, notes.length - most)} more of ${notes.length}`}
        </button>
      )}
    </section>
  );
}
