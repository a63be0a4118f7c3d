import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { interquartileRange, median, summarise } from "./summarise";

describe("summarise", () => {
  // Quartiles as R's quantile(x, c(.25, .75), type = 7) gives them.
  it.each([
    { values: [1, 2, 3, 4, 5], median: 3, lower: 2, upper: 4 },
    { values: [6, 7, 15, 36, 39, 40, 41, 42, 43, 47, 49], median: 40, lower: 25.5, upper: 42.5 },
    { values: [7, 15, 36, 39, 40, 41], median: 37.5, lower: 20.25, upper: 39.75 },
    { values: [10, 0, 100, 50, 50, 50, 90, 20], median: 50, lower: 17.5, upper: 60 },
    { values: [70, 70, 70, 70, 70], median: 70, lower: 70, upper: 70 },
  ])("$values", ({ values, median: middle, lower, upper }) => {
    const summary = summarise(values)!;
    expect(summary.median).toBe(middle);
    expect(summary.quartiles).toEqual({ lower, upper });
    expect(interquartileRange(summary.quartiles!)).toBe(upper - lower);
  });

  it("shows no quartiles below five raters, and nothing of nobody", () => {
    const four = { n: 4, median: 50, quartiles: null, min: 0, max: 100, meanDeviation: 30 };
    expect(summarise([0, 100, 40, 60])).toEqual(four);
    expect(summarise([0])).toEqual({ n: 1, median: 0, quartiles: null, min: 0, max: 0, meanDeviation: 0 });
    expect(summarise([])).toBeNull();
    expect(median([])).toBeNull();
  });

  it("shows a spread that a median hides", () => {
    expect(summarise([1, 2, 8, 9, 9])).toMatchObject({ median: 8, min: 1, max: 9, meanDeviation: 3 });
    // The two at the low end are outside the middle half, and inside the mean deviation.
    const split = summarise([10, 12, 80, 80, 82, 82, 84, 85])!;
    expect(split).toMatchObject({ median: 81, quartiles: { lower: 63, upper: 82.5 }, meanDeviation: 18.875 });
  });

  it("deviates least from the median", () => {
    const value = fc.integer({ min: 0, max: 100 });
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 40 }), value, (values, other) => {
        const fromOther = values.reduce((sum, each) => sum + Math.abs(each - other), 0) / values.length;
        expect(summarise(values)!.meanDeviation).toBeLessThanOrEqual(fromOther + 1e-9);
      }),
    );
  });

  it("holds its order and ignores that of the values", () => {
    const values = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 5, maxLength: 60 });
    fc.assert(
      fc.property(values, (given) => {
        const { n, min, max, median: middle, quartiles } = summarise(given)!;
        expect(n).toBe(given.length);
        const order = [min, quartiles!.lower, middle, quartiles!.upper, max];
        expect(order).toEqual([...order].sort((a, b) => a - b));
        expect(given.filter((value) => value <= middle).length * 2).toBeGreaterThanOrEqual(n);
        expect(given.filter((value) => value >= middle).length * 2).toBeGreaterThanOrEqual(n);
        expect(summarise([...given].reverse())).toEqual(summarise(given));
        expect(median(given)).toBe(middle);
        expect(summarise(given.map((value) => value + 7))!.quartiles).toEqual({
          lower: quartiles!.lower + 7,
          upper: quartiles!.upper + 7,
        });
      }),
    );
  });
});
