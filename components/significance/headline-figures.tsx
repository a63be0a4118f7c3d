import type { ReactNode } from "react";
import type { ClosenessRule } from "@/lib/statistics/closeness";
import { sayLeastRaters, sayNumber, sayRule } from "@/lib/statistics/say";
import type { Headline } from "./headline";
import styles from "./headline-figures.module.css";
import { shortName } from "./words";

type Props = { headline: Headline; rule: ClosenessRule; documentId: string; recordScore: number | null };

/** Four figures, each with what it rests on. */
export function HeadlineFigures({ headline, rule, documentId, recordScore }: Props) {
  const { medianClause, close, furthest, rated, open, all } = headline;
  return (
    <>
      <dl className={styles.figures}>
        <Figure name="Median clause" value={medianClause ? sayNumber(medianClause.median) : "–"}>
          {medianClause &&
            `medians from ${sayNumber(medianClause.min)} to ${sayNumber(medianClause.max)} of ${sayClauses(medianClause.count)}`}
          {recordScore !== null && <span>source record says {recordScore}</span>}
        </Figure>
        <Figure name="Close together" value={close.judged > 0 ? `${close.close} of ${close.judged}` : "–"}>
          by the rule fixed beforehand: {sayRule(rule)}
          {close.tooFew > 0 && (
            <span>
              {sayClauses(close.tooFew)} with fewer than {sayLeastRaters(rule)} raters not counted
            </span>
          )}
        </Figure>
        {furthest ? (
          <Figure
            name={furthest.isContested ? "Most contested" : "Furthest apart"}
            value={
              <a href={`/documents/${documentId}#${furthest.result.clause.slug}`}>
                {shortName(furthest.result.clause)}
              </a>
            }
          >
            {furthest.result.clause.number && furthest.result.clause.title && (
              <span>{furthest.result.clause.title}</span>
            )}
            {sayFurthest(furthest.part.summary!)}
          </Figure>
        ) : (
          <Figure name="Furthest apart" value="–">
            no two values of a clause differ
          </Figure>
        )}
        <Figure name="Rated by" value={`${rated.by} of ${rated.of}`}>
          {rated.values === 1 ? "1 value" : `${rated.values} values`}
          {rated.changed > 0 && `, ${rated.changed} changed after others’ were seen`}
        </Figure>
      </dl>
      {open < all && (
        <p className={styles.basis}>
          These figures are of the {sayClauses(open)} you have rated, out of {all}.
        </p>
      )}
    </>
  );
}

function Figure({ name, value, children }: { name: string; value: ReactNode; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <b>{value}</b>
        <span className={styles.base}>{children}</span>
      </dd>
    </div>
  );
}

function sayFurthest({
  median,
  meanDeviation,
  min,
  max,
  n,
}: {
  median: number;
  meanDeviation: number;
  min: number;
  max: number;
  n: number;
}) {
  return `on average ${sayNumber(meanDeviation)} from the median ${sayNumber(median)}; ${n} values from ${min} to ${max}`;
}

function sayClauses(count: number): string {
  return count === 1 ? "1 clause" : `${count} clauses`;
}
