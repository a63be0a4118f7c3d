"use client";

import { useState } from "react";
import { Avatar } from "@/components/ui/avatar";
import { RelativeTime } from "@/components/ui/relative-time";
import { useToast } from "@/components/ui/toast";
import type { CommentDto } from "@/lib/schemas/thread";
import { CommentHistory } from "./comment-history";
import styles from "./comment-view.module.css";
import { Composer } from "./composer";
import { draftKey, keptWords } from "./kept-words";
import { useClauseHref, useNoteActs } from "./notes-context";
import type { PlacedNote } from "./place-notes";
import { RichTextView } from "./rich-text-view";

type Props = {
  note: PlacedNote;
  comment: CommentDto;
  isFirst: boolean;
  /** The note is open: one may act on its comments. */
  isOpen: boolean;
};

/** One text of a thread: whose, when, the words, and what one may do to one's own. */
export function CommentView({ note, comment, isFirst, isOpen }: Props) {
  const { me, store, document } = useNoteActs();
  const toast = useToast();
  const clauseHref = useClauseHref();
  /** The version one began to change, while one does: what arrives meanwhile must not be written over unseen. */
  const [editing, setEditing] = useState<number | null>(null);
  const [isHistoryOpen, setIsHistoryOpen] = useState(false);
  const threadId = note.thread.id;
  const isRewriting = note.operations.some((each) => each.kind === "rewrite" && each.commentId === comment.id);

  function edit() {
    // A draft from before a reload goes on from the version it was begun on.
    const [kept] = keptWords.list(draftKey(me.id, document.id, `edit:${comment.id}:`));
    setEditing(kept ? Number(kept.slice(kept.lastIndexOf(":") + 1)) : comment.version);
  }
  function remove() {
    store.act({ kind: "remove-comment", threadId, commentId: comment.id });
    toast({
      message: "Comment deleted.",
      undo: () => void store.act({ kind: "restore-comment", threadId, commentId: comment.id }),
    });
  }

  const acts = (
    <div className={styles.acts}>
      {comment.editedAt && !comment.isDeleted && (
        <button
          type="button"
          className={styles.edited}
          aria-expanded={isHistoryOpen}
          onClick={() => setIsHistoryOpen(!isHistoryOpen)}
        >
          Edited
        </button>
      )}
      {isOpen && comment.can.edit && !isRewriting && (
        <>
          <button type="button" onClick={edit}>
            Edit
          </button>
          <button type="button" onClick={remove}>
            Delete
          </button>
        </>
      )}
      {isOpen && comment.can.restore && (
        <button type="button" onClick={() => store.act({ kind: "restore-comment", threadId, commentId: comment.id })}>
          Restore
        </button>
      )}
    </div>
  );
  return (
    <div className={isFirst ? undefined : styles.reply}>
      {!isFirst && (
        <div className={styles.who}>
          <Avatar id={comment.author.id} name={comment.author.name} />
          <span>
            <b>{comment.author.name}</b> <RelativeTime at={comment.createdAt} />
          </span>
          {editing === null && acts}
        </div>
      )}
      {editing !== null && comment.body ? (
        <Composer
          place={`edit:${comment.id}:${editing}`}
          label="Your comment"
          submitLabel="Save"
          initial={comment.body}
          onSubmit={(body) => {
            store.act({ kind: "rewrite", threadId, commentId: comment.id, basedOn: editing, body });
            setEditing(null);
          }}
          onLeave={() => setEditing(null)}
        />
      ) : (
        <div className={styles.body} data-open={isOpen || undefined}>
          {comment.body ? (
            <RichTextView body={comment.body} clauseHref={clauseHref} meId={me.id} />
          ) : (
            <p className={styles.gone}>This comment was deleted.</p>
          )}
          {isFirst && acts}
          {isHistoryOpen && !comment.isDeleted && <CommentHistory comment={comment} />}
        </div>
      )}
    </div>
  );
}
