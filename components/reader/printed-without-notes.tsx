"use client";

import { useNotes } from "@/components/annotations/notes-context";
import { STANDINGS } from "@/components/documents/edition-standing";
import styles from "./printed-without-notes.module.css";

/** Only on paper: what the bar above says on a screen, and that there is another way to print. */
export function PrintedWithoutNotes() {
  const { document, version } = useNotes();
  const edition = document.editions.find(({ id }) => id === version.editionId);
  const standing = edition && STANDINGS[edition.status];
  return (
    <div className="on-paper">
      <p className={styles.line}>
        {standing && <b>{standing}. </b>}
        <bdi>{edition?.title}</bdi>, version {version.ordinal}, without its notes: “Print with notes” in the menu “Aa”
        sets them at the end.
      </p>
    </div>
  );
}
