import { sayReason } from "@/components/ratings/significance-words";
import { initialsOf } from "@/components/ui/initials";
import { ClauseLink } from "./clause-link";
import type { ClauseResult, Criterion, Rater } from "./clause-results";
import { DownloadButtons } from "./download-buttons";
import styles from "./matrix.module.css";
import { matrixTable } from "./matrix-table";
import panel from "./panel.module.css";
import { heatOf } from "@/lib/statistics/scale";

type Props = {
  documentId: string;
  fileName: string;
  results: readonly ClauseResult[];
  raters: readonly Rater[];
  criterion: Criterion;
};

/** Who gave what: for named ratings only, because without names nobody's column may be followed. */
export function Matrix({ documentId, fileName, results, raters, criterion }: Props) {
  return (
    <figure className={panel.panel} aria-labelledby="matrix">
      <h2 id="matrix">Reviewers × clauses</h2>
      <p className={panel.note}>
        n/a: cannot judge; –: no answer
        {results.some(({ whole }) => !whole) && "; ·: not shown until you rate the clause"}
      </p>
      {/* A box that scrolls is reached by keyboard only if it can be focused. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={styles.scroll} tabIndex={0} role="region" aria-label="Reviewers and clauses">
        <table className={styles.matrix}>
          <caption className="visually-hidden">What each reviewer gave for each clause</caption>
          <thead>
            <tr>
              <td />
              {raters.map(({ id, name }) => (
                <th key={id} scope="col" title={name}>
                  <span aria-hidden>{initialsOf(name)}</span>
                  <span className="visually-hidden">{name}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {results.map((result) => (
              <tr key={result.clause.id}>
                <th scope="row">
                  <ClauseLink documentId={documentId} clause={result.clause} />
                </th>
                {raters.map(({ id }) => (
                  <Cell key={id} result={result} raterId={id} criterion={criterion} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <DownloadButtons fileName={`${fileName}, reviewers and clauses`} table={matrixTable(results, raters)} />
    </figure>
  );
}

function Cell({ result, raterId, criterion }: { result: ClauseResult; raterId: string; criterion: Criterion }) {
  const { whole, mine } = result;
  const rating = (whole?.ratings ?? (mine ? [mine] : [])).find(({ person }) => person.id === raterId);
  if (!rating) {
    return (
      <td className={styles.none}>
        <span aria-hidden>{whole ? "–" : "·"}</span>
        <span className="visually-hidden">{whole ? "no answer" : "not shown until you rate the clause"}</span>
      </td>
    );
  }
  if (rating.value === null) {
    const reason = `cannot judge: ${sayReason(rating.cannotJudge)}`;
    return (
      <td className={styles.none} title={reason}>
        <span aria-hidden>n/a</span>
        <span className="visually-hidden">{reason}</span>
      </td>
    );
  }
  return (
    <td className={styles.value} data-heat={heatOf(rating.value, criterion)} title={rating.reason || undefined}>
      {rating.value}
    </td>
  );
}
