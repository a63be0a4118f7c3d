"use client";

import { useToast } from "@/components/ui/toast";
import { useCopyLink } from "@/components/ui/use-copy-link";
import { FollowMenu } from "./follow-menu";
import { useNoteActs } from "./notes-context";
import { noteAddress } from "./note-address";
import type { PlacedNote } from "./place-notes";
import styles from "./thread-actions.module.css";

/** The quiet row under an open note. */
export function ThreadActions({ note }: { note: PlacedNote }) {
  const { store, activate } = useNoteActs();
  const toast = useToast();
  const copyLink = useCopyLink();
  const { thread } = note;
  const threadId = thread.id;
  if (!note.isSaved) return null;

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
      <button type="button" onClick={() => void copyLink(noteAddress(new URL(location.href), threadId))}>
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
      {!isPrivate && <FollowMenu threadId={threadId} />}
      {thread.can.write && (
        <button type="button" className={styles.end} onClick={() => resolve(thread.resolved === null)}>
          {thread.resolved ? "Reopen" : "Resolve"}
        </button>
      )}
    </div>
  );
}
