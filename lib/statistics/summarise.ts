// Medians and spread. Quartiles follow one convention everywhere: linear interpolation between order statistics, type 7
// of Hyndman and Fan (1996), "Sample Quantiles in Statistical Packages", The American Statistician 50(4), 361-365; the
// same as d3-array's, Excel's QUARTILE.INC and R's default, so that anybody can check a figure in a spreadsheet.
import { mean, quantileSorted } from "d3-array";

export type Quartiles = { lower: number; upper: number };

export type Summary = {
  n: number;
  median: number;
  /** Null below five values: of four dots a middle half says more than is known. */
  quartiles: Quartiles | null;
  min: number;
  max: number;
  /**
   * How far the values lie from the median on average, in points of the scale: no outlier is lost in it, as two of eight
   * are in a middle half. No other point has less of it: Schwertman, Gilks and Cameron (1990), The American Statistician
   * 44(1), 38-39.
   */
  meanDeviation: number;
};

export const MIN_RATERS_FOR_QUARTILES = 5;

/** Null for no values. The order of `values` does not matter and is not changed. */
export function summarise(values: readonly number[]): Summary | null {
  const sorted = sortNumbers(values);
  const middle = quantileSorted(sorted, 0.5);
  if (middle === undefined) return null;
  return {
    n: sorted.length,
    median: middle,
    quartiles:
      sorted.length < MIN_RATERS_FOR_QUARTILES
        ? null
        : { lower: quantileSorted(sorted, 0.25)!, upper: quantileSorted(sorted, 0.75)! },
    min: sorted[0]!,
    max: sorted.at(-1)!,
    meanDeviation: mean(sorted, (value) => Math.abs(value - middle))!,
  };
}

/** The middle value, or the mean of the two middle ones; null for no values. */
export function median(values: readonly number[]): number | null {
  return quantile(values, 0.5);
}

/** The value below which this share of the values lies, by the convention above; null for no values. */
export function quantile(values: readonly number[], share: number): number | null {
  return quantileSorted(sortNumbers(values), share) ?? null;
}

/** Length of the middle half, in points of the scale. */
export function interquartileRange({ lower, upper }: Quartiles): number {
  return upper - lower;
}

function sortNumbers(values: readonly number[]): number[] {
  return [...values].sort((a, b) => a - b);
}
