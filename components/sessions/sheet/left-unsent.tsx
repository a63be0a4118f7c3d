import { useSyncExternalStore } from "react";
import type { RatingStore } from "@/components/ratings/rating-store";
import type { JudgingStore } from "@/components/ratings/sheet/judging-store";
import type { SheetClause } from "@/components/ratings/sheet/sheet-clause";
import { nameShortly, sayAnswer } from "@/components/ratings/sheet/sheet-words";
import type { Criterion } from "@/components/ratings/sheet/values";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import styles from "./round-over.module.css";

type Props = {
  clauses: readonly SheetClause[];
  criterion: Criterion;
  ratings: RatingStore;
  judging: JudgingStore;
};

/** What one said and the round did not get: with the server's word on it, and there until one has read it. */
export function LeftUnsent({ clauses, criterion, ratings, judging }: Props) {
  const { pending } = useSyncExternalStore(ratings.subscribe, ratings.getState, ratings.getState);
  const { reasons } = useSyncExternalStore(judging.subscribe, judging.getState, judging.getState);
  const nameOf = (clauseId: string) => {
    const clause = clauses.find(({ id }) => id === clauseId);
    return clause ? nameShortly(clause) : "A clause";
  };
  return (
    <section className={styles.left} aria-labelledby="left-unsent">
      <h2 id="left-unsent">This did not reach the round</h2>
      {[...pending.values()].map((each) => {
        const { clauseId, reason, status, problem } = each;
        return (
          <Notice key={clauseId} tone={status === "failed" ? "bad" : "plain"}>
            <p>
              <b>
                {nameOf(clauseId)}: {sayAnswer(each, criterion)}
                {reason && (
                  <>
                    {" "}
                    <q dir="auto">{reason}</q>
                  </>
                )}
                .
              </b>{" "}
              {status === "saving" ? "Saving…" : problem?.message}
            </p>
            {status === "failed" && (
              <p className={styles.buttons}>
                {problem?.code !== "conflict" && (
                  <Button size="small" onClick={() => ratings.retry(clauseId)}>
                    Try again
                  </Button>
                )}
                <Button size="small" onClick={() => ratings.discard(clauseId)}>
                  Leave it
                </Button>
              </p>
            )}
          </Notice>
        );
      })}
      {[...reasons]
        .filter(([clauseId]) => !pending.has(clauseId))
        .map(([clauseId, reason]) => (
          <Notice key={clauseId} tone="warn">
            <p>
              <b>
                {nameOf(clauseId)}: <q dir="auto">{reason}</q>
              </b>{" "}
              was written without an answer, and not sent.
            </p>
            <p className={styles.buttons}>
              <Button size="small" onClick={() => judging.discard(clauseId)}>
                Leave it
              </Button>
            </p>
          </Notice>
        ))}
    </section>
  );
}
