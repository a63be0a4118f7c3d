import fc from "fast-check";
import { expect, it } from "vitest";
import { SIGNIFICANCE } from "./criterion-templates";
import { makeScale } from "./scale";
import { measureStability } from "./stability";

const HUNDRED = makeScale("0-100", SIGNIFICANCE.steps);

const drift = (earlier: number, later: number) => ({ earlier, later });

it("counts persons, not the two columns that each of them changes", () => {
  // One of ten goes from Minor to Notable: two units of change, one person, 10 %.
  const drifts = [drift(30, 50), ...Array.from({ length: 9 }, () => drift(70, 72))];
  const found = measureStability(drifts, HUNDRED)!;
  expect(found).toMatchObject({ n: 10, netChange: 0.1, isStable: true, sameStep: 0.9 });
  expect(found.meanMove).toBeCloseTo((20 + 9 * 2) / 10);
});

it("is unstable from 15 % on", () => {
  const drifts = [
    ...Array.from({ length: 3 }, () => drift(30, 50)),
    ...Array.from({ length: 17 }, () => drift(70, 70)),
  ];
  expect(measureStability(drifts, HUNDRED)).toMatchObject({ netChange: 0.15, isStable: false });
});

it("sees two who change places only one by one", () => {
  const drifts = [drift(10, 90), drift(90, 10)];
  expect(measureStability(drifts, HUNDRED)).toEqual({
    n: 2,
    netChange: 0,
    isStable: true,
    sameStep: 0,
    meanMove: 80,
  });
});

it("knows nothing of nobody", () => expect(measureStability([], HUNDRED)).toBeNull());

it("finds no more net change than persons who changed step", () => {
  const value = fc.integer({ min: 0, max: 100 });
  fc.assert(
    fc.property(fc.array(fc.tuple(value, value), { minLength: 1, maxLength: 30 }), (pairs) => {
      const drifts = pairs.map(([earlier, later]) => drift(earlier, later));
      const { netChange, sameStep } = measureStability(drifts, HUNDRED)!;
      expect(netChange).toBeLessThanOrEqual(1 - sameStep + 1e-9);
      const back = drifts.map(({ earlier, later }) => drift(later, earlier));
      expect(measureStability(back, HUNDRED)!.netChange).toBeCloseTo(netChange);
    }),
  );
});
