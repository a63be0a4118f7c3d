"use client";

import Link from "next/link";
import { useNotes } from "@/components/annotations/notes-context";
import { classes } from "@/components/ui/classes";
import styles from "./reader-toolbar.module.css";

/** The way to the notes that a new version changed or lost, while there are some. */
export function ReviewLink() {
  const { document, version, all } = useNotes();
  const newest = document.editions.find(({ id }) => id === version.editionId)?.versions.at(-1);
  const doubtful = all.filter(
    ({ thread, drift }) => thread.place === "PASSAGE" && (drift === "changed" || drift === "orphaned"),
  ).length;
  if (doubtful === 0 || newest?.id !== version.id) return null;
  return (
    <Link
      className={classes(styles.chip, styles.review)}
      href={`/documents/${document.id}/review?version=${version.id}`}
    >
      Needs a look: {doubtful}
    </Link>
  );
}
