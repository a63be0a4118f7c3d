// How sure an alpha is. The jackknife leaves out one rater at a time, not one unit: the clauses are all that there are,
// while the raters stand for the people who might have been asked. Tukey (1958), "Bias and confidence in not-quite large
// samples", Annals of Mathematical Statistics 29, 614; Efron and Tibshirani (1993), "An Introduction to the Bootstrap", ch. 11.
import { mean } from "d3-array";
import { intervalAlphasWithoutEach, krippendorffAlpha, type Metric, type Ratings } from "./alpha";

export type AlphaEstimate = {
  /** Null where undefined, never 0. */
  alpha: number | null;
  /** 95 %. Null where alpha is, below three raters, or where it hangs on one rater whether alpha is defined at all. */
  interval: { lower: number; upper: number } | null;
  /** Raters who gave at least one value. */
  raters: number;
  /** Below ten raters an interval says little: show it as an indication. */
  isIndicative: boolean;
};

const INDICATIVE_BELOW = 10;
const MIN_RATERS_FOR_INTERVAL = 3;

export function estimateAlpha(ratings: Ratings, metric: Metric): AlphaEstimate {
  const rows = ratings.filter((row) => row.some((value) => value !== null));
  const alpha = krippendorffAlpha(rows, metric);
  return {
    alpha,
    interval: alpha === null ? null : jackknife(rows, alpha, metric),
    raters: rows.length,
    isIndicative: rows.length < INDICATIVE_BELOW,
  };
}

function jackknife(rows: Ratings, alpha: number, metric: Metric): AlphaEstimate["interval"] {
  const n = rows.length;
  if (n < MIN_RATERS_FOR_INTERVAL) return null;
  const without =
    metric === "interval"
      ? intervalAlphasWithoutEach(rows)
      : rows.map((_, left) =>
          krippendorffAlpha(
            rows.filter((_row, at) => at !== left),
            metric,
          ),
        );
  if (!isComplete(without)) return null;
  const middle = mean(without)!;
  const variance = ((n - 1) / n) * without.reduce((sum, each) => sum + (each - middle) ** 2, 0);
  const reach = studentT975(n - 1) * Math.sqrt(variance);
  // There is no agreement above perfect.
  return { lower: alpha - reach, upper: Math.min(1, alpha + reach) };
}

function isComplete(values: readonly (number | null)[]): values is number[] {
  return values.every((value) => value !== null);
}

/** The 97.5th percentile of Student's t for 1 to 30 degrees of freedom, as any table has it. */
const T_975 = [
  12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.16, 2.145, 2.131, 2.12, 2.11,
  2.101, 2.093, 2.086, 2.08, 2.074, 2.069, 2.064, 2.06, 2.056, 2.052, 2.048, 2.045, 2.042,
];

/** Between 30 degrees of freedom and infinity (1.96) the table's last value errs by less than 5 %, to the careful side. */
function studentT975(degreesOfFreedom: number): number {
  return T_975[Math.min(degreesOfFreedom, T_975.length) - 1]!;
}
