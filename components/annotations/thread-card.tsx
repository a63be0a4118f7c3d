"use client";

import { memo } from "react";
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { classes } from "@/components/ui/classes";
import { RelativeTime } from "@/components/ui/relative-time";
import { Assignment } from "./assignment";
import { CommentView } from "./comment-view";
import { ImportanceMenu } from "./importance-menu";
import { Labels } from "./label-menu";
import { useIsHovered, useNotes, useQuoteLanguage } from "./notes-context";
import { type PlacedNote, heatOf, nameClause } from "./place-notes";
import { Replies } from "./replies";
import { stepOf } from "./score";
import styles from "./thread-card.module.css";
import { ThreadActions } from "./thread-actions";
import { Unsaved } from "./unsaved";

type Props = { note: PlacedNote; isActive: boolean };

const DRIFTS = {
  none: null,
  moved: "Moved in this version",
  changed: "The words changed: look again",
  orphaned: "Not found in this version",
  kept: "Kept here: these words are of an earlier version",
};

/**
 * A note: the passage, what was said about it, and what one may do. Opened, it shows everything and takes a reply. In the
 * margin it stands through several screens of scrolling and is drawn once.
 */
export const ThreadCard = memo(function ThreadCard({ note, isActive }: Props) {
  const { hover, activate, order, unread } = useNotes();
  const isHovered = useIsHovered(note.id);
  const languageOf = useQuoteLanguage();
  const { thread } = note;
  // The card bears its author's name: what somebody else wrote on a bare highlight is a reply, under their own.
  const opening = thread.comments[0]?.author.id === thread.author.id ? thread.comments[0] : undefined;
  const replies = opening ? thread.comments.slice(1) : thread.comments;
  const quote = thread.annotation?.quote.exact;
  const drift = DRIFTS[note.drift];

  return (
    // A press anywhere on the card opens it; by keyboard its quote or its button "Open" does.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events
    <article
      data-note={note.id}
      tabIndex={-1}
      aria-label={`Note by ${thread.author.name}${note.clause ? ` on ${nameClause(note.clause)}` : ""}`}
      className={classes(
        styles.card,
        isActive && styles.active,
        isHovered && styles.hovered,
        thread.resolved && styles.resolved,
        !note.isSaved && styles.unsaved,
      )}
      onPointerEnter={(event) => event.pointerType !== "touch" && hover.set(note.id)}
      onPointerLeave={() => hover.set(null)}
      onFocus={() => hover.set(note.id)}
      onBlur={() => hover.set(null)}
      // Beside its passage both are in sight; in a list of another order the passage is somewhere else.
      onClick={() => !isActive && activate(note.id, { scroll: order !== "place" })}
    >
      <header className={styles.who}>
        {unread.has(note.id) && (
          <span className={styles.unread} title="Unread">
            <span className="visually-hidden">Unread</span>
          </span>
        )}
        <Avatar id={thread.author.id} name={thread.author.name} />
        <span className={styles.name}>
          <b>{thread.author.name}</b> <RelativeTime at={thread.createdAt} />
        </span>
        {thread.visibility === "ONLY_ME" && <Badge tone="accent">Only you</Badge>}
        {thread.resolved && <Badge tone="good">Resolved</Badge>}
        <ImportanceMenu note={note} />
      </header>
      {quote ? (
        <blockquote
          className={styles.quote}
          data-step={stepOf(heatOf(thread))}
          data-open={isActive || undefined}
          lang={languageOf(thread)}
          dir="auto"
        >
          {quote}
        </blockquote>
      ) : (
        <p className={styles.place}>
          {thread.place === "DOCUMENT"
            ? "On the document"
            : `On ${note.clause ? nameClause(note.clause) : "a clause that is not in this version"}`}
        </p>
      )}
      {drift && <p className={styles.drift}>{drift}</p>}
      {opening && <CommentView note={note} comment={opening} isFirst isOpen={isActive} />}
      <div className={styles.foot}>
        <Labels note={note} />
        <Assignment note={note} isOpen={isActive} />
        {!isActive && (
          <button
            type="button"
            className={styles.open}
            onClick={(event) => (event.stopPropagation(), activate(note.id, { scroll: true, focus: true }))}
          >
            {replies.length > 0
              ? `${replies.length} ${replies.length === 1 ? "reply" : "replies"}`
              : thread.can.write
                ? "Reply"
                : "Open"}
          </button>
        )}
      </div>
      {isActive && (
        <>
          <Replies note={note} replies={replies} />
          <ThreadActions note={note} />
        </>
      )}
      <Unsaved operations={note.operations} />
    </article>
  );
});
