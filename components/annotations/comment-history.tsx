"use client";

import { useEffect, useState } from "react";
import { RelativeTime } from "@/components/ui/relative-time";
import { ApiError, ask } from "@/lib/api-client";
import type { RichText } from "@/lib/schemas/rich-text";
import type { CommentDto } from "@/lib/schemas/thread";
import styles from "./comment-history.module.css";
import { RichTextView } from "./rich-text-view";

type Revision = { ordinal: number; body: RichText; createdAt: string };

/** Every text the comment has had before, the newest first. */
export function CommentHistory({ comment }: { comment: CommentDto }) {
  const [revisions, setRevisions] = useState<Revision[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    const leaving = new AbortController();
    ask<{ revisions: Revision[] }>(`/comments/${comment.id}/revisions`, { signal: leaving.signal })
      .then((answer) => setRevisions(answer.revisions.toReversed().slice(1)))
      .catch((error: unknown) => {
        if (error instanceof ApiError) setProblem(error.message);
        else if (!leaving.signal.aborted) throw error;
      });
    return () => leaving.abort();
  }, [comment.id, comment.version]);

  if (problem) return <p role="alert">{problem}</p>;
  return (
    <ol className={styles.list} aria-label="Earlier texts" aria-busy={!revisions}>
      {revisions?.map(({ ordinal, body, createdAt }) => (
        <li key={ordinal}>
          <RelativeTime at={createdAt} />
          <RichTextView body={body} />
        </li>
      ))}
    </ol>
  );
}
