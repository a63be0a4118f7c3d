import type { ReactNode } from "react";
import type { ClosenessRule } from "@/lib/statistics/closeness";
import { sayLeastRaters, sayNumber, sayRule } from "@/lib/statistics/say";
import type { Headline } from "./headline";
import styles from "./headline-figures.module.css";
import { clauseHref, shortName } from "./words";

type Props = {
  headline: Headline;
  rule: ClosenessRule;
  documentId: string;
  recordScore: number | null;
  /** Since when a value that is not the earlier one is called changed. */
  changedSince: string;
};

/** Four figures, each with what it rests on. */
export function HeadlineFigures({ headline, rule, documentId, recordScore, changedSince }: Props) {
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
            value={<a href={clauseHref(documentId, furthest.result.clause)}>{shortName(furthest.result.clause)}</a>}
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
        <Figure name="Rated by" value={`${sayFromTo(rated.least, rated.most)} of ${rated.of}`}>
          {rated.least < rated.most && "by clause; "}
          {rated.values === 1 ? "1 value" : `${rated.values} values`}
          {rated.changed > 0 && `, ${rated.changed} changed ${changedSince}`}
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

function sayFromTo(least: number, most: number): string {
  return least === most ? String(most) : `${least}–${most}`;
}

function sayClauses(count: number): string {
  return count === 1 ? "1 clause" : `${count} clauses`;
}
