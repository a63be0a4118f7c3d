import { ClauseLink } from "./clause-link";
import type { ClauseResult } from "./clause-results";
import styles from "./not-rated.module.css";
import { sayCell } from "./strip-table";

type Props = { documentId: string; results: readonly ClauseResult[]; isAsked: boolean };

/** The clauses of which one sees no more than one's own answer, and what to do about it. */
export function NotRated({ documentId, results, isAsked }: Props) {
  if (results.length === 0) return null;
  return (
    <section className={styles.notRated} aria-labelledby="not-rated" data-not-drawn="">
      <h3 id="not-rated">
        {isAsked
          ? `Rate ${results.length === 1 ? "it" : "them"} to see what others gave`
          : "Not shown: you gave no value while this was asked"}
      </h3>
      <ul>
        {results.map(({ clause, mine }) => (
          <li key={clause.id}>
            <ClauseLink documentId={documentId} clause={clause} />
            {mine && <span>You said: {sayCell(mine)}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
