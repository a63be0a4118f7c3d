"use client";

import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import type { CommentDto } from "@/lib/schemas/thread";
import { CommentView } from "./comment-view";
import { Composer } from "./composer";
import { useNoteActs } from "./notes-context";
import type { PlacedNote } from "./place-notes";
import styles from "./replies.module.css";
import { useDraft } from "./use-draft";

/** The answers, and the field for one's own. What others write while one is writing waits behind a button. */
export function Replies({ note, replies }: { note: PlacedNote; replies: readonly CommentDto[] }) {
  const { me, store, canWrite } = useNoteActs();
  const draft = useDraft(`reply:${note.id}`);
  const [isWriting, setIsWriting] = useState(() => draft.read() !== null);
  const [seen, setSeen] = useState(() => new Set(replies.map(({ id }) => id)));
  const field = useRef<HTMLButtonElement>(null);
  const wasWriting = useRef(false);
  useEffect(() => {
    if (wasWriting.current && !isWriting) field.current?.focus();
    wasWriting.current = isWriting;
  }, [isWriting]);
  const waiting = isWriting ? replies.filter(({ id, author }) => !seen.has(id) && author.id !== me.id) : [];
  const seeAll = () => setSeen(new Set(replies.map(({ id }) => id)));

  return (
    <>
      {replies
        .filter((reply) => !waiting.includes(reply))
        .map((comment) => (
          <CommentView key={comment.id} note={note} comment={comment} isFirst={false} isOpen />
        ))}
      <div role="status">
        {waiting.length > 0 && (
          <Button size="small" className={styles.waiting} onClick={seeAll}>
            {waiting.length} new
          </Button>
        )}
      </div>
      {note.thread.can.write && canWrite && note.isSaved && (
        <>
          {isWriting ? (
            <Composer
              place={`reply:${note.id}`}
              label="Reply"
              submitLabel="Send"
              onSubmit={(body) => {
                store.act({ kind: "reply", threadId: note.id, body });
                seeAll();
                setIsWriting(false);
              }}
              onLeave={() => setIsWriting(false)}
            />
          ) : (
            <button
              ref={field}
              type="button"
              className={styles.field}
              data-reply
              onClick={() => {
                seeAll();
                setIsWriting(true);
              }}
            >
              {draft.read() ? "Go on with your reply…" : "Reply…"}
            </button>
          )}
        </>
      )}
    </>
  );
}
