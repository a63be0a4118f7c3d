"use client";

import { useToast } from "@/components/ui/toast";
import { useNotes } from "./notes-context";
import { noteAddress } from "./note-address";
import type { PlacedNote } from "./place-notes";
import styles from "./thread-actions.module.css";

/** The quiet row under an open note. */
export function ThreadActions({ note }: { note: PlacedNote }) {
  const { store, activate } = useNotes();
  const toast = useToast();
  const { thread } = note;
  const threadId = thread.id;
  if (!note.isSaved) return null;

  async function copyLink() {
    const address = noteAddress(new URL(location.href), threadId);
    try {
      await navigator.clipboard.writeText(address);
      toast({ message: "Link copied." });
    } catch {
      // No permission, or not a secure page: the link is shown to be copied by hand.
      toast({ message: address });
    }
  }
  function remove() {
    activate(null);
    store.act({ kind: "remove", threadId });
    toast({ message: "Note deleted.", undo: () => void store.act({ kind: "restore", threadId }) });
  }
  function resolve(isResolved: boolean) {
    store.act({ kind: "resolve", threadId, isResolved });
    if (isResolved) {
      toast({ message: "Resolved.", undo: () => void store.act({ kind: "resolve", threadId, isResolved: false }) });
    }
  }
  const isPrivate = thread.visibility === "ONLY_ME";
  return (
    <div className={styles.acts}>
      <button type="button" onClick={() => void copyLink()}>
        Link
      </button>
      {thread.can.withdraw && (
        <>
          <button
            type="button"
            onClick={() => store.act({ kind: "visibility", threadId, visibility: isPrivate ? "TEAM" : "ONLY_ME" })}
          >
            {isPrivate ? "Share with the team" : "Make private"}
          </button>
          <button type="button" onClick={remove}>
            Delete
          </button>
        </>
      )}
      {thread.can.write && (
        <button type="button" className={styles.end} onClick={() => resolve(thread.resolved === null)}>
          {thread.resolved ? "Reopen" : "Resolve"}
        </button>
      )}
    </div>
  );
}
