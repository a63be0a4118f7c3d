"use client";

import { useSyncExternalStore } from "react";
import { Avatar } from "@/components/ui/avatar";
import { classes } from "@/components/ui/classes";
import styles from "./fold-control.module.css";
import { useNoteActs } from "./notes-context";
import { type PlacedNote, heatOf } from "./place-notes";
import { stepName, stepOf } from "./score";

/** So many initials say who; the rest is a number. */
const FACES = 4;

type Props = { notes: readonly PlacedNote[]; isOpen: boolean; onToggle: () => void };

/** What stands for the notes of a dense place: how many, whose, and how important the most important is. */
export function FoldControl({ notes, isOpen, onToggle }: Props) {
  const { hover } = useNoteActs();
  const isHovered = useSyncExternalStore(
    hover.subscribe,
    () => notes.some(({ id }) => id === hover.get()),
    () => false,
  );
  const authors = [...new Map(notes.map(({ thread }) => [thread.author.id, thread.author])).values()];
  const heats = notes.flatMap(({ thread }) => heatOf(thread) ?? []);
  const hottest = heats.length > 0 ? Math.max(...heats) : null;
  return (
    <button
      type="button"
      className={classes(styles.fold, isHovered && styles.hovered)}
      aria-expanded={isOpen}
      onClick={onToggle}
    >
      <span aria-hidden className={styles.arrow} />
      <b>{notes.length} notes</b>
      <span className="visually-hidden">{` by ${nameAuthors(authors.map(({ name }) => name))}`}</span>
      <span aria-hidden className={styles.faces}>
        {authors.slice(0, FACES).map(({ id, name }) => (
          <Avatar key={id} id={id} name={name} size="small" />
        ))}
        {authors.length > FACES && <span>+{authors.length - FACES}</span>}
      </span>
      {hottest !== null && (
        <span className={styles.heat} data-step={stepOf(hottest)}>
          <span className="visually-hidden">, up to </span>
          {stepName(hottest)}
        </span>
      )}
    </button>
  );
}

function nameAuthors(names: readonly string[]): string {
  const shown = names.slice(0, FACES);
  const others = names.length - shown.length;
  return others > 0 ? `${shown.join(", ")} and ${others} more` : shown.join(", ");
}
