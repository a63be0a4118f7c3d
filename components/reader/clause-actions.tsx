"use client";

import { useNoteActs } from "@/components/annotations/notes-context";
import { useCopyLink } from "@/components/ui/use-copy-link";
import styles from "./clause-actions.module.css";
import { textAddress } from "./passage-address";

type Props = { clauseId: string; slug: string; name: string };

/** Under a clause's heading: begin a note on it, or take its address, which stays the clause's when it is renumbered. */
export function ClauseActions({ clauseId, slug, name }: Props) {
  const { document, version, canWrite, compose, choosePassage } = useNoteActs();
  const start = version.clauses.find(({ id }) => id === clauseId)?.start;
  const copyLink = useCopyLink();
  return (
    <div className={styles.anchor}>
      <div className={styles.row}>
        {canWrite && (
          <button
            type="button"
            aria-label={`Note on ${name}`}
            onClick={() => compose({ on: { place: "CLAUSE", clauseId }, wants: "words" })}
          >
            Note
          </button>
        )}
        {/* The way of V for who uses no single letters. */}
        {canWrite && start !== undefined && (
          <button
            type="button"
            aria-label={`Choose words in ${name} by keyboard`}
            className={styles.byKeyboard}
            onClick={() => choosePassage(start)}
          >
            Choose words
          </button>
        )}
        {/* Followed, it puts the address where addresses stand; that it is copied too is what one presses it for. */}
        <a
          href={`#${slug}`}
          aria-label={`Link to ${name}`}
          onClick={() =>
            void copyLink(new URL(`${textAddress(document, version.id)}#${slug}`, window.location.origin).href)
          }
        >
          Link
        </a>
      </div>
    </div>
  );
}

export function DocumentActions() {
  const { canWrite, compose } = useNoteActs();
  if (!canWrite) return null;
  return (
    <button
      type="button"
      className={styles.single}
      onClick={() => compose({ on: { place: "DOCUMENT" }, wants: "words" })}
    >
      Note on the document
    </button>
  );
}
