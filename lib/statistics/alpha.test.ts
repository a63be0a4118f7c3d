import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { intervalAlphasWithoutEach, krippendorffAlpha, type Metric, type Ratings } from "./alpha";
import { estimateAlpha } from "./alpha-interval";

/** A line a rater, a character a unit, "." where there is no value; letters are numbered. */
const read = (...lines: string[]): Ratings =>
  lines.map((line) => [...line].map((mark) => (mark === "." ? null : parseInt(mark, 36))));

// Krippendorff (2011), "Computing Krippendorff's Alpha-Reliability": A, B, C and D.
const TWO_VALUES = read("0100000010", "1110010000");
const FIVE_NAMES = read("aabbdcccedda", "babbbccceddd");
const FOUR_OBSERVERS = read("123321412...", "1233224125.3", ".3332342251.", "12332441251.");
// Hayes and Krippendorff (2007), "Answering the Call for a Standard Reliability Measure for Coding Data", Communication
// Methods and Measures 1(1), 77-89, table 1.
const FIVE_OBSERVERS = read(
  "112.001122.01311211000201001111223222221",
  "1130000.21102311121000302102111122222221",
  "203000222100221123001.30.1012202.2232.21",
  ".13....0.10022...31.103021122..122...12.",
  "2..0001.2....3112..0.0..2.0..20.2.2222.1",
);
// Wikipedia, "Krippendorff's alpha", a computational example: each coder left most units out.
const THREE_CODERS = read(".....34121133.3", "1.213343.......", "..21344.21133.4");

describe("krippendorffAlpha", () => {
  it.each([
    ["two observers, two values", TWO_VALUES, "nominal", 0.095],
    ["two observers, five names", FIVE_NAMES, "nominal", 0.692],
    ["four observers with gaps", FOUR_OBSERVERS, "nominal", 0.743],
    ["four observers with gaps", FOUR_OBSERVERS, "ordinal", 0.815],
    ["four observers with gaps", FOUR_OBSERVERS, "interval", 0.849],
    ["five observers of 40 articles", FIVE_OBSERVERS, "nominal", 0.477],
    ["five observers of 40 articles", FIVE_OBSERVERS, "ordinal", 0.76],
    ["five observers of 40 articles", FIVE_OBSERVERS, "interval", 0.757],
    ["three coders", THREE_CODERS, "nominal", 0.691],
    ["three coders", THREE_CODERS, "interval", 0.811],
  ] as const)("%s, %4$s as published", (_, ratings, metric, alpha) => {
    expect(Math.round(krippendorffAlpha(ratings, metric)! * 1000) / 1000).toBe(alpha);
  });

  it.each([
    ["nobody", []],
    ["one rater", read("123")],
    ["no unit rated twice", read("12..", "..34")],
    ["one answer only, so that agreeing is no feat", read("333", "33.", ".33")],
  ])("is undefined for %s", (_, ratings) => {
    for (const metric of METRICS) expect(krippendorffAlpha(ratings, metric)).toBeNull();
  });

  it("falls below 0 where raters oppose each other", () => {
    expect(krippendorffAlpha(read("1919", "9191"), "interval")).toBeLessThan(0);
  });

  it("ignores in which order raters, units and, in names, values are", () => {
    fc.assert(
      fc.property(someRatings, fc.constantFrom(...METRICS), (ratings, metric) => {
        const alpha = krippendorffAlpha(ratings, metric);
        const turned = ratings.toReversed().map((row) => row.toReversed());
        expectSame(krippendorffAlpha(turned, metric), alpha);
        // A scale that is stretched and moved is the same interval scale; one that is bent is the same order.
        const map = (change: (value: number) => number) =>
          ratings.map((row) => row.map((value) => (value === null ? null : change(value))));
        const changed = {
          nominal: map((value) => (value * 7) % 11),
          ordinal: map((value) => value ** 3),
          interval: map((value) => value * 3 - 8),
        };
        expectSame(krippendorffAlpha(changed[metric], metric), alpha);
      }),
    );
  });

  it("is 1 where all agree and there is something to agree on, and undefined where there is not", () => {
    const answers = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(answers, fc.integer({ min: 2, max: 6 }), fc.constantFrom(...METRICS), (row, raters, metric) => {
        const alpha = krippendorffAlpha(
          Array.from({ length: raters }, () => row),
          metric,
        );
        expect(alpha).toBe(new Set(row).size > 1 ? 1 : null);
      }),
    );
  });
});

it("without each rater in turn is the alpha of the others", () => {
  fc.assert(
    fc.property(someRatings, (ratings) => {
      for (const [left, alpha] of intervalAlphasWithoutEach(ratings).entries())
        expectSame(
          alpha,
          krippendorffAlpha(
            ratings.filter((_, at) => at !== left),
            "interval",
          ),
        );
    }),
  );
});

describe("estimateAlpha", () => {
  it("leaves one rater out at a time", () => {
    // The standard error of the five leave-one-out alphas, by a program of its own, is 0.045740727; t is 2.776.
    const { alpha, interval, raters, isIndicative } = estimateAlpha(FIVE_OBSERVERS, "ordinal");
    expect({ raters, isIndicative }).toEqual({ raters: 5, isIndicative: true });
    expect(interval!.lower).toBeCloseTo(alpha! - 2.776 * 0.045740727, 6);
    expect(interval!.upper).toBeCloseTo(alpha! + 2.776 * 0.045740727, 6);
  });

  it("gives none of two raters, nor where it hangs on one rater whether there is an alpha", () => {
    expect(estimateAlpha(TWO_VALUES, "nominal")).toMatchObject({ interval: null, raters: 2 });
    expect(estimateAlpha(read("33", "33", "34"), "nominal")).toMatchObject({ interval: null });
    expect(estimateAlpha(read("33", "33", "33"), "nominal")).toMatchObject({ alpha: null, interval: null });
  });

  it("counts raters who said something, and is more than an indication from ten on", () => {
    const ten = Array.from({ length: 10 }, (_, at) => [10 + at, 80 - at, 50]);
    expect(estimateAlpha([...ten, [null, null, null]], "interval")).toMatchObject({ raters: 10, isIndicative: false });
  });

  it("holds alpha, and nothing above perfect agreement", () => {
    fc.assert(
      fc.property(someRatings, fc.constantFrom(...METRICS), (ratings, metric) => {
        const { alpha, interval } = estimateAlpha(ratings, metric);
        if (!interval) return;
        expect(interval.lower).toBeLessThanOrEqual(alpha!);
        expect(interval.upper).toBeGreaterThanOrEqual(alpha!);
        expect(interval.upper).toBeLessThanOrEqual(1);
      }),
    );
  });
});

const METRICS: Metric[] = ["nominal", "ordinal", "interval"];

const someRatings = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 10 }))
  .chain(([raters, units]) => {
    const row = fc.array(fc.option(fc.integer({ min: 0, max: 6 })), { minLength: units, maxLength: units });
    return fc.array(row, { minLength: raters, maxLength: raters });
  });

function expectSame(found: number | null, expected: number | null) {
  if (expected === null) expect(found).toBeNull();
  else expect(found).toBeCloseTo(expected, 9);
}
