import Link from "next/link";
import { buttonClass } from "@/components/ui/button";
import type { ClauseResult } from "./clause-results";
import styles from "./nothing-to-show.module.css";

type Props = {
  documentId: string;
  criterionId: string;
  results: readonly ClauseResult[];
  isObserver: boolean;
  isAsked: boolean;
  /** There are revealed rounds to look at instead. */
  hasRounds: boolean;
};

/** Before one has rated a clause; and for observers, who neither give ratings nor see any. */
export function NothingToShow({ documentId, criterionId, results, isObserver, isAsked, hasRounds }: Props) {
  const next = results.find(({ mine }) => mine === null) ?? results[0];
  return (
    <div className={styles.empty}>
      {isObserver ? (
        <p>As an observer you give no ratings, and see none: they belong to those who rate.</p>
      ) : !isAsked ? (
        <p>This is no longer asked, and you gave no value while it was: what others gave is not shown to you.</p>
      ) : next ? (
        <>
          <p>Rate a clause, and what the others gave for it appears here.</p>
          <Link
            href={`/documents/${documentId}/rate?criterion=${criterionId}#${next.clause.slug}`}
            className={buttonClass("primary")}
          >
            Rate {next.clause.number ? `clause ${next.clause.number}` : next.clause.title}
          </Link>
        </>
      ) : (
        <p>This text has no clauses to rate.</p>
      )}
      {hasRounds && <p>What the rounds of your sessions came to is above.</p>}
    </div>
  );
}
