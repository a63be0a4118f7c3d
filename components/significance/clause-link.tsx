import type { NamedClause } from "./clause-results";
import styles from "./clause-link.module.css";
import { clauseHref, shortName } from "./words";

/** A clause by number and title, as the outline has it; leads to it in the reader. */
export function ClauseLink({ documentId, clause }: { documentId: string; clause: NamedClause }) {
  return (
    <a className={styles.link} href={clauseHref(documentId, clause)}>
      {clause.number && <span className={styles.number}>{clause.number}</span>}
      <span>{clause.title ?? (clause.number ? null : shortName(clause))}</span>
    </a>
  );
}
