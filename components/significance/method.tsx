import type { ReactNode } from "react";
import { classes } from "@/components/ui/classes";
import type { AlphaEstimate } from "@/lib/statistics/alpha-interval";
import type { ClosenessRule } from "@/lib/statistics/closeness";
import { sayLeastRaters, sayRule } from "@/lib/statistics/say";
import panel from "./panel.module.css";
import styles from "./method.module.css";

export type MethodProps = {
  rule: ClosenessRule;
  agreement: AlphaEstimate;
  clauseCount: number;
  hasRecordScore: boolean;
  /** Who can check a round, and with what; null of standing ratings. */
  checking: string | null;
  files: ReactNode;
};

/** How the figures come about, for whoever wants to check them. */
export function Method({ rule, agreement, clauseCount, hasRecordScore, checking, files }: MethodProps) {
  return (
    <section className={classes(panel.panel, styles.method)} aria-labelledby="method">
      <h2 id="method">Method</h2>
      <dl>
        <dt>Median and quartiles</dt>
        <dd>
          By linear interpolation between the values (type 7 of Hyndman and Fan), as in Excel’s QUARTILE.INC and in R.
          No quartiles below five raters. A median belongs to the step it falls in.
        </dd>
        <dt>Spread</dt>
        <dd>
          The mean distance of the values from their median, in points. Nobody who stands apart is left out of it.
        </dd>
        <dt>Close together</dt>
        <dd>
          {capital(sayRule(rule))}. Otherwise contested. Below {sayLeastRaters(rule)} raters neither is said.
        </dd>
        <dt>Agreement over all clauses shown</dt>
        <dd>
          {sayAgreement(agreement)} Krippendorff’s alpha for interval data: 1 is perfect agreement, 0 what chance would
          give. {agreement.raters} raters, {clauseCount === 1 ? "1 clause" : `${clauseCount} clauses`}.
        </dd>
        {checking && (
          <>
            <dt>Working it out anew</dt>
            <dd>{checking}</dd>
          </>
        )}
        {hasRecordScore && (
          <>
            <dt>Source record’s score</dt>
            <dd>Shown to compare with. How it came about is not known, and it enters no figure here.</dd>
          </>
        )}
      </dl>
      {files}
    </section>
  );
}

function sayAgreement({ alpha, interval, isIndicative }: AlphaEstimate): string {
  if (alpha === null) return "Not defined: too few ratings, or all the same.";
  const range = interval
    ? `(95 % interval ${interval.lower.toFixed(2)} to ${interval.upper.toFixed(2)}, by leaving out one rater at a time)`
    : "(no interval: it takes three raters)";
  return `${alpha.toFixed(2)} ${range}${isIndicative ? "; indicative only, with fewer than ten raters." : "."}`;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
