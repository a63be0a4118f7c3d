"use client";

import { Avatar } from "@/components/ui/avatar";
import { Menu } from "@/components/ui/menu";
import styles from "./assignment.module.css";
import { useNoteActs } from "./notes-context";
import type { PlacedNote } from "./place-notes";

/** Who is to see to the note; and in an open one the choice of it. */
export function Assignment({ note, isOpen }: { note: PlacedNote; isOpen: boolean }) {
  const { document, me, store } = useNoteActs();
  const { thread } = note;
  const { assignee } = thread;
  const canEdit = thread.can.write && note.isSaved;
  if (!canEdit || !isOpen) return assignee && <span className={styles.shown}>Assigned to {assignee.name}</span>;

  const everybody = document.people.filter(({ isAssignable }) => isAssignable);
  // Oneself first: to take a note is done more often than to give it.
  const people = [...everybody.filter(({ id }) => id === me.id), ...everybody.filter(({ id }) => id !== me.id)];
  const offered = thread.visibility === "TEAM" ? people : people.slice(0, 1);
  const assign = (to: { id: string; name: string } | null) =>
    store.act({ kind: "assign", threadId: thread.id, assignee: to, from: assignee?.id ?? null });
  return (
    <Menu
      className={styles.button}
      name={assignee ? `Assigned to ${assignee.name}` : "Assign this note"}
      label={assignee ? <span className={styles.shown}>Assigned to {assignee.name}</span> : "+ assign"}
    >
      {offered.map(({ id, name }) => {
        const isOn = id === assignee?.id;
        return (
          <button key={id} type="button" aria-pressed={isOn} onClick={() => !isOn && assign({ id, name })}>
            <Avatar id={id} name={name} />
            {id === me.id ? `${name} (you)` : name}
            {isOn && (
              <span aria-hidden className={styles.check}>
                ✓
              </span>
            )}
          </button>
        );
      })}
      {assignee && (
        <>
          <hr />
          <button type="button" onClick={() => assign(null)}>
            Nobody
          </button>
        </>
      )}
    </Menu>
  );
}
