"use client";

import { Menu } from "@/components/ui/menu";
import styles from "./label-menu.module.css";
import { useNoteActs } from "./notes-context";
import type { PlacedNote } from "./place-notes";

/** The note's labels, and the team's vocabulary to add from. */
export function Labels({ note }: { note: PlacedNote }) {
  const { document, store } = useNoteActs();
  const { thread } = note;
  const given = document.labels.filter(({ id }) => thread.labelIds.includes(id));
  const canEdit = thread.can.write && note.isSaved;
  const set = (labelId: string, isOn: boolean) => store.act({ kind: "label", threadId: thread.id, labelId, isOn });
  if (given.length === 0 && !canEdit) return null;
  return (
    <div className={styles.row}>
      {given.map(({ id, name }) => (
        <span key={id} className={styles.tag}>
          {name}
        </span>
      ))}
      {canEdit && (
        <Menu className={styles.add} label={given.length > 0 ? "+" : "+ label"} name="Labels of this note">
          {document.labels.map(({ id, name }) => {
            const isOn = thread.labelIds.includes(id);
            return (
              <button
                key={id}
                type="button"
                aria-pressed={isOn}
                // Several labels are often set in one go: the menu stays.
                onClick={(event) => (event.stopPropagation(), set(id, !isOn))}
              >
                <span aria-hidden className={styles.check}>
                  {isOn ? "✓" : ""}
                </span>
                {name}
              </button>
            );
          })}
        </Menu>
      )}
    </div>
  );
}
