"use client";

import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { CommentDto } from "@/lib/schemas/thread";
import { Composer } from "./composer";
import { useClauseHref, useNotes } from "./notes-context";
import type { Operation } from "./operation";
import { RichTextView } from "./rich-text-view";
import styles from "./stale-dialog.module.css";

type Props = { operation: Operation & { kind: "rewrite" }; onClose: () => void };

/** Somebody (oneself on another device) changed the same comment meanwhile: both texts side by side, and one to save. */
export function StaleDialog({ operation, onClose }: Props) {
  const { store } = useNotes();
  const clauseHref = useClauseHref();
  const current = currentOf(operation);
  const { threadId, commentId, body } = operation;
  if (!current) return null;

  function settle(act: () => void) {
    store.discard(operation.key);
    act();
    onClose();
  }
  return (
    <Dialog isOpen title="The comment was changed meanwhile" onClose={onClose}>
      <div className={styles.texts}>
        <section>
          <h3>Saved now</h3>
          {current.body ? <RichTextView body={current.body} clauseHref={clauseHref} /> : <p>It was deleted.</p>}
          <Button size="small" onClick={() => settle(() => {})}>
            Keep this one
          </Button>
        </section>
        <section>
          <h3>Yours, to merge and save</h3>
          <Composer
            place={`merge:${commentId}`}
            label="Your text"
            submitLabel="Save this one"
            initial={body}
            onSubmit={(merged) =>
              settle(() => store.act({ kind: "rewrite", threadId, commentId, basedOn: current.version, body: merged }))
            }
            onLeave={onClose}
          />
        </section>
      </div>
    </Dialog>
  );
}

function currentOf({ problem, commentId }: Operation & { kind: "rewrite" }): CommentDto | null {
  const current = problem?.current as (Partial<CommentDto> & { comments?: CommentDto[] }) | undefined;
  return current?.comments?.find(({ id }) => id === commentId) ?? (current?.author ? (current as CommentDto) : null);
}
