// Medians and spread. Quartiles follow one convention everywhere: linear interpolation between order statistics, type 7
// of Hyndman and Fan (1996), "Sample Quantiles in Statistical Packages", The American Statistician 50(4), 361-365; the
// same as Excel's QUARTILE.INC and R's default, so that anybody can check a figure in a spreadsheet.

export type Quartiles = { lower: number; upper: number };

/** `quartiles` is null below five values: of four dots a middle half says more than is known. */
export type Summary = { n: number; median: number; quartiles: Quartiles | null; min: number; max: number };

export const MIN_RATERS_FOR_QUARTILES = 5;

/** Null for no values. The order of `values` does not matter and is not changed. */
export function summarise(values: readonly number[]): Summary | null {
  if (values.length === 0) return null;
  const sorted = sortNumbers(values);
  return {
    n: sorted.length,
    median: quantileOfSorted(sorted, 0.5),
    quartiles:
      sorted.length < MIN_RATERS_FOR_QUARTILES
        ? null
        : { lower: quantileOfSorted(sorted, 0.25), upper: quantileOfSorted(sorted, 0.75) },
    min: sorted[0]!,
    max: sorted.at(-1)!,
  };
}

/** The middle value, or the mean of the two middle ones; null for no values. */
export function median(values: readonly number[]): number | null {
  return values.length === 0 ? null : quantileOfSorted(sortNumbers(values), 0.5);
}

/** Length of the middle half, in points of the scale. */
export function interquartileRange({ lower, upper }: Quartiles): number {
  return upper - lower;
}

function sortNumbers(values: readonly number[]): number[] {
  return [...values].sort((a, b) => a - b);
}

function quantileOfSorted(sorted: readonly number[], share: number): number {
  const position = (sorted.length - 1) * share;
  const below = sorted[Math.floor(position)]!;
  const above = sorted[Math.ceil(position)]!;
  return below + (above - below) * (position - Math.floor(position));
}
