"use client";

import Link from "next/link";
import { useEffect, useRef } from "react";
import { WordDiff } from "@/components/documents/word-diff";
import type { ClauseChange, VersionPreview } from "@/lib/schemas/new-version";
import { ClauseDifference } from "./clause-difference";
import styles from "./difference.module.css";
import { sayOutcome } from "./say-outcome";

type Props = {
  preview: VersionPreview;
  documentId: string;
  language: string;
  direction: "LTR" | "RTL";
  /** The clause that begins in this block of the draft is that of the document, or null: a new one. */
  onSameAs: (blockIndex: number, clauseId: string | null) => void;
};

/** What the draft changes, clause by clause, and what becomes of the notes. */
export function DifferenceView({ preview, documentId, language, direction, onSameAs }: Props) {
  const { clauses, outside, notes, toReview, previous } = preview;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const changed = clauses.filter(({ kinds }) => kinds.length > 0);
  const unchanged = clauses.filter(({ kinds }) => kinds.length === 0);
  const dir = direction === "RTL" ? "rtl" : "ltr";
  const difference = (change: ClauseChange) => (
    <ClauseDifference
      key={`${change.blockIndex} ${change.clauseId}`}
      change={change}
      knownClauses={preview.knownClauses}
      lang={language}
      dir={dir}
      onSameAs={onSameAs}
    />
  );

  return (
    <div className={styles.difference}>
      <section aria-labelledby="difference">
        <h2 id="difference" ref={heading} tabIndex={-1}>
          What changes after version {previous.ordinal}
        </h2>
        <p className={styles.summary}>{sayChanges(clauses, outside.length > 0)}</p>
        <ol className={styles.clauses}>{changed.map(difference)}</ol>
        {outside.length > 0 && (
          <div className={styles.outside}>
            <h3>Words outside of all clauses</h3>
            <p lang={language} dir={dir} className={styles.words}>
              <WordDiff pieces={outside} />
            </p>
          </div>
        )}
        {unchanged.length > 0 && (
          <details className={styles.unchanged}>
            <summary>
              {unchanged.length} {unchanged.length === 1 ? "clause stands" : "clauses stand"} as before
            </summary>
            <ol className={styles.clauses}>{unchanged.map(difference)}</ol>
          </details>
        )}
      </section>
      <section aria-labelledby="outcome">
        <h2 id="outcome">What happens to the notes</h2>
        <p className={styles.summary}>
          {sayOutcome(notes)}. Counted are the notes that you can read; nobody’s is dropped.
          {notes.onRemovedClauses > 0 &&
            ` ${notes.onRemovedClauses} on whole clauses that are taken out: ${notes.onRemovedClauses === 1 ? "it says" : "they say"} so.`}
        </p>
        {toReview.length > 0 && (
          <>
            <p className={styles.summary}>To look at once it is published:</p>
            <ul className={styles.notes}>
              {toReview.map(({ threadId, status, pieces }) => (
                <li key={threadId}>
                  <blockquote lang={language} dir={dir}>
                    <WordDiff pieces={pieces} />
                  </blockquote>
                  <Link
                    href={`/documents/${documentId}?version=${previous.id}&note=${threadId}`}
                    target="_blank"
                    aria-label="The note, in a new tab"
                  >
                    {status === "CHANGED" ? "Changed" : "Orphaned"}: the note
                  </Link>
                </li>
              ))}
            </ul>
            {toReview.length < notes.changed + notes.orphaned && (
              <p className={styles.summary}>
                And {notes.changed + notes.orphaned - toReview.length} more, all in the review afterwards.
              </p>
            )}
          </>
        )}
      </section>
    </div>
  );
}

function sayChanges(clauses: readonly ClauseChange[], isOutside: boolean): string {
  const count = (kind: ClauseChange["kinds"][number]) => clauses.filter(({ kinds }) => kinds.includes(kind)).length;
  const parts = (["added", "removed", "moved", "renumbered", "retitled", "changed"] as const)
    .map((kind) => [count(kind), kind] as const)
    .filter(([many]) => many > 0)
    .map(([many, kind]) => `${many} ${kind}`);
  if (parts.length > 0) return `Clauses: ${parts.join(", ")}.`;
  return isOutside ? "No clause changes." : "Nothing changes: this is word for word the version that is here.";
}
