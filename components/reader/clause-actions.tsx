"use client";

import { useNotes } from "@/components/annotations/notes-context";
import { useToast } from "@/components/ui/toast";
import styles from "./clause-actions.module.css";

type Props = { clauseId: string; slug: string; name: string };

/** Under a clause's heading: begin a note on it, or take its address. */
export function ClauseActions({ clauseId, slug, name }: Props) {
  const { canWrite, compose } = useNotes();
  const toast = useToast();
  async function copyLink() {
    const url = new URL(location.href);
    url.hash = slug;
    url.searchParams.delete("note");
    try {
      await navigator.clipboard.writeText(url.href);
      toast({ message: "Link copied." });
    } catch {
      toast({ message: url.href });
    }
  }
  return (
    <div className={styles.anchor}>
      <div className={styles.row}>
        {canWrite && (
          <button type="button" onClick={() => compose({ on: { place: "CLAUSE", clauseId }, wants: "words" })}>
            Note<span className="visually-hidden"> on {name}</span>
            <span aria-hidden> on this clause</span>
          </button>
        )}
        <button type="button" onClick={() => void copyLink()}>
          Link<span className="visually-hidden"> to {name}</span>
        </button>
      </div>
    </div>
  );
}

export function DocumentActions() {
  const { canWrite, compose } = useNotes();
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
