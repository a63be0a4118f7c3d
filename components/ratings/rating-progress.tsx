"use client";

import Link from "next/link";
import { useMemo } from "react";
import { useNoteActs } from "@/components/annotations/notes-context";
import styles from "./rating-progress.module.css";
import { useSignificanceState } from "./significance-context";
import { countJudged } from "./significance-state";

/** How far one has come: "7 of 13 rated". */
export function useRatingProgress() {
  const { version } = useNoteActs();
  const state = useSignificanceState();
  const ratable = useMemo(
    () => version.clauses.flatMap(({ id, isRatable }) => (isRatable ? [id] : [])),
    [version.clauses],
  );
  return { done: countJudged(state, ratable), total: ratable.length };
}

export function RatingProgress() {
  const { canWrite, document } = useNoteActs();
  const { done, total } = useRatingProgress();
  if (!canWrite || total === 0) return null;
  return (
    <div className={styles.progress}>
      <label>
        {done} of {total} rated
        <progress value={done} max={total} />
      </label>
      <Link href={`/documents/${document.id}/rate`}>
        {done === 0 ? "Rate all on one sheet" : done < total ? "Go on rating" : "Look over your ratings"}
      </Link>
    </div>
  );
}

/** The same where there is no room, in the header of a phone. */
export function RatingProgressChip() {
  const { canWrite, document } = useNoteActs();
  const { done, total } = useRatingProgress();
  if (!canWrite || total === 0) return null;
  return (
    <Link className={styles.chip} href={`/documents/${document.id}/rate`}>
      {done}/{total}
      <span className="visually-hidden"> clauses rated: rate all on one sheet</span>
    </Link>
  );
}
