"use client";

import { RichTextView } from "@/components/annotations/rich-text-view";
import { Score } from "@/components/annotations/score";
import { Avatar } from "@/components/ui/avatar";
import type { SessionView } from "@/lib/schemas/session";
import type { ThreadDto } from "@/lib/schemas/thread";
import { median } from "@/lib/statistics/summarise";
import { useSession } from "../session-context";
import { signOf } from "./room-words";
import styles from "./talk.module.css";

type Props = {
  clause: SessionView["clauses"][number];
  versionId: string;
  /** On this clause and the passages in it. */
  notes: readonly ThreadDto[];
};

/** What the team wrote on the clause, to read; answers are written in the reader, at the passage. */
export function ClauseNotes({ clause, versionId, notes }: Props) {
  const { session, visitor } = useSession();
  // Who is in the session alone is not told that there are any.
  if (!session.can.readNotes) return null;
  const address = `/documents/${session.document.id}?version=${versionId}`;
  return (
    <section className={styles.part} aria-labelledby="notes">
      <h2 id="notes" className={styles.name}>
        Notes on this clause
      </h2>
      {notes.length === 0 && <p className={styles.none}>There are none.</p>}
      <ul className={styles.notes}>
        {notes.map((note) => (
          <li key={note.id} data-resolved={note.resolved !== null || undefined}>
            {note.annotation && (
              <blockquote dir="auto">
                {note.annotation.quote.exact}
                {note.annotation.ratings.length > 0 && (
                  <>
                    {" "}
                    <Score
                      value={median(note.annotation.ratings.map(({ value }) => value))!}
                      count={note.annotation.ratings.length}
                    />
                  </>
                )}
              </blockquote>
            )}
            {note.comments.map(({ id, author, body }) => (
              <div key={id} className={styles.comment}>
                <p className={styles.who}>
                  <Avatar id={author.id} name={author.name} size="small" />
                  <b>{author.name}</b>
                </p>
                {body ? <RichTextView body={body} meId={visitor.id} /> : <p>This comment was deleted.</p>}
              </div>
            ))}
            <p className={styles.hint}>
              {note.comments.length === 0 && `Highlighted by ${note.author.name}. `}
              {note.resolved && "Resolved. "}
              <a href={`${address}&note=${note.id}`} target="_blank" rel="noopener">
                Open in the text<span className="visually-hidden">, a note by {note.author.name}, in a new window</span>
              </a>
            </p>
          </li>
        ))}
      </ul>
      <p className={styles.hint}>
        <a href={`${address}#${clause.slug}`} target="_blank" rel="noopener">
          Write a note on {signOf(clause)}
          <span className="visually-hidden">, in a new window</span>
        </a>
      </p>
    </section>
  );
}
