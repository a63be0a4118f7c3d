// Krippendorff's alpha: how far raters agree beyond chance, over all units at once, whoever left gaps.
// Krippendorff (2011), "Computing Krippendorff's Alpha-Reliability", for any number of observers, any metric and missing
// data: alpha = 1 − D_observed / D_expected, over pairs of values that were given to the same unit.
import { rollup, sum } from "d3-array";

/** How far apart two values are: other or the same; by how many given values lie between; by their difference. */
export type Metric = "nominal" | "ordinal" | "interval";

/** A row a rater, a column a unit; null where there is no value. */
export type Ratings = readonly (readonly (number | null)[])[];

/**
 * At most 1, which is perfect agreement; 0 is chance, below it raters oppose each other. Null where it is undefined: where
 * no unit has two values, or all values are the same, so that agreement cannot be told from having one answer only.
 */
export function krippendorffAlpha(ratings: Ratings, metric: Metric): number | null {
  const pairable = pairableUnits(ratings);
  const units = metric === "ordinal" ? toPlaces(pairable) : pairable;
  const disagreement = metric === "nominal" ? disagreementInNames : disagreementInPlaces;
  // Many times faster than flat(), and left out are as many raters as there are.
  const all = new Array<number>().concat(...units);
  const expected = disagreement(all) / (all.length - 1);
  // Nothing to pair, or no variation: undefined both.
  if (!(expected > 0)) return null;
  return 1 - sum(units, (values) => disagreement(values) / (values.length - 1)) / expected;
}

/** The values of each unit. One that has fewer than two has no pair and drops out. */
function pairableUnits(ratings: Ratings): number[][] {
  const units: number[][] = [];
  for (const row of ratings)
    row.forEach((value, unit) => {
      if (value !== null) (units[unit] ??= []).push(value);
    });
  return units.filter((values) => values.length >= 2);
}

/** Each value by its place in the order of all: the middle of those who gave it, counted from the least value up. */
function toPlaces(units: readonly number[][]): number[][] {
  const places = new Map<number, number>();
  let below = 0;
  for (const [value, count] of [...countEach(units.flat())].sort(([a], [b]) => a - b)) {
    places.set(value, below + count / 2);
    below += count;
  }
  return units.map((values) => values.map((value) => places.get(value)!));
}

// The squared distances of all ordered pairs, summed without looking at any pair.

/**
 * The interval alpha without each rater in turn, as if it were computed anew. A unit is three sums, and a rater one term of
 * each: what takes each of 200 raters out of 500 units needs one look at every value, and not 200.
 */
export function intervalAlphasWithoutEach(ratings: Ratings): (number | null)[] {
  const units: Sums[] = [];
  for (const row of ratings)
    row.forEach((value, unit) => {
      if (value !== null) add((units[unit] ??= { n: 0, total: 0, squares: 0 }), value);
    });
  const all = { n: 0, total: 0, squares: 0 };
  let observed = 0;
  for (const unit of units) {
    if (!unit || unit.n < 2) continue;
    merge(all, unit, 1);
    observed += apart(unit) / (unit.n - 1);
  }
  return ratings.map((row) => {
    const rest = { ...all };
    let restObserved = observed;
    row.forEach((value, at) => {
      const unit = units[at];
      if (value === null || !unit || unit.n < 2) return;
      merge(rest, unit, -1);
      restObserved -= apart(unit) / (unit.n - 1);
      const without = { n: unit.n - 1, total: unit.total - value, squares: unit.squares - value * value };
      if (without.n < 2) return;
      merge(rest, without, 1);
      restObserved += apart(without) / (without.n - 1);
    });
    const expected = apart(rest) / (rest.n - 1);
    return expected > 0 ? 1 - restObserved / expected : null;
  });
}

type Sums = { n: number; total: number; squares: number };

function add(sums: Sums, value: number): void {
  sums.n++;
  sums.total += value;
  sums.squares += value * value;
}

function merge(into: Sums, { n, total, squares }: Sums, sign: 1 | -1): void {
  into.n += sign * n;
  into.total += sign * total;
  into.squares += sign * squares;
}

/** The squared distances of all ordered pairs on a line: 2 (n Σx² − (Σx)²). */
function apart({ n, total, squares }: Sums): number {
  return 2 * (n * squares - total ** 2);
}

/** Names are 1 apart or 0: n² − Σcount². */
function disagreementInNames(values: readonly number[]): number {
  return values.length ** 2 - sum([...countEach(values).values()], (count) => count ** 2);
}

function disagreementInPlaces(values: readonly number[]): number {
  const sums = { n: 0, total: 0, squares: 0 };
  for (const value of values) add(sums, value);
  return apart(sums);
}

function countEach(values: readonly number[]): Map<number, number> {
  return rollup(
    values,
    (group) => group.length,
    (value) => value,
  );
}
