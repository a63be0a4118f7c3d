"use client";

import { useEffect, useRef } from "react";
import { RelativeTime } from "@/components/ui/relative-time";
import { plainTextOf } from "@/lib/schemas/rich-text";
import styles from "./notes-by-clause.module.css";
import { useNotes, useQuoteLanguage } from "./notes-context";
import { type PlacedNote, heatOf } from "./place-notes";
import { stepName } from "./score";

type Props = {
  note: PlacedNote;
  position: number;
  count: number;
  /** The first of those that "Show more" brought. */
  takesFocus: boolean;
  onChoose: () => void;
};

/** A note in words: whose, on which words, what it says, how important, how many answers; and the way to it. */
export function ListedNote({ note, position, count, takesFocus, onChoose }: Props) {
  const { document } = useNotes();
  const languageOf = useQuoteLanguage();
  const item = useRef<HTMLLIElement>(null);
  const { thread } = note;
  const heat = heatOf(thread);
  const [first, ...rest] = thread.comments;
  // The first of another person answers a bare highlight.
  const opening = first?.author.id === thread.author.id ? first : undefined;
  const replies = opening ? rest.length : thread.comments.length;
  const facts = [
    heat !== null &&
      `Importance ${Math.round(heat)}, ${stepName(heat)}, ${thread.annotation?.ratings.length ?? 0} rated`,
    replies > 0 && (replies === 1 ? "1 reply" : `${replies} replies`),
    ...document.labels.filter(({ id }) => thread.labelIds.includes(id)).map(({ name }) => name),
    thread.assignee && `assigned to ${thread.assignee.name}`,
    thread.resolved && "resolved",
    thread.visibility === "ONLY_ME" && "only you",
  ].filter((fact) => typeof fact === "string");

  useEffect(() => {
    if (takesFocus) item.current?.focus();
  }, [takesFocus]);

  return (
    <li ref={item} tabIndex={-1} className={styles.note} aria-setsize={count} aria-posinset={position}>
      <p className={styles.who}>
        <b>{thread.author.name}</b> <RelativeTime at={thread.createdAt} />
      </p>
      {thread.annotation && (
        <blockquote lang={languageOf(thread)} dir="auto">
          {thread.annotation.quote.exact}
        </blockquote>
      )}
      {opening && <p dir="auto">{opening.body ? plainTextOf(opening.body) : "This comment was deleted."}</p>}
      {facts.length > 0 && <p className={styles.facts}>{facts.join(" · ")}</p>}
      <button type="button" className={styles.go} onClick={onChoose}>
        Go to the note<span className="visually-hidden"> by {thread.author.name}</span>
      </button>
    </li>
  );
}
