import fc from "fast-check";
import { expect, it } from "vitest";
import { LEAST_GAP_PERCENT, placeDots } from "./place-dots";

const lanesOf = (...values: number[]) => placeDots(values.map((at) => ({ at }))).map(({ lane }) => lane);

it("leaves apart what is apart, and takes turns above and below where it is not", () => {
  expect(lanesOf(10, 20, 90)).toEqual([0, 0, 0]);
  expect(lanesOf(50, 50, 50, 50, 50)).toEqual([0, 1, -1, 2, -2]);
  expect(lanesOf(50, 52, 54)).toEqual([0, 1, 0]);
  expect(lanesOf()).toEqual([]);
});

it("hides no dot behind another, moves none across, and draws the same the same", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { maxLength: 60 }), (values) => {
      const dots = values.map((at) => ({ at }));
      const placed = placeDots(dots);
      expect(placed.map(({ at }) => at)).toEqual(values);
      expect(placeDots(dots)).toEqual(placed);
      for (const [index, dot] of placed.entries())
        for (const other of placed.slice(index + 1))
          expect(dot.lane !== other.lane || Math.abs(dot.at - other.at) >= LEAST_GAP_PERCENT).toBe(true);
      // No lane is left empty on the way out.
      const used = new Set(placed.map(({ lane }) => lane));
      for (const lane of used) if (lane !== 0) expect(used.has(lane > 0 ? 1 - lane : -lane)).toBe(true);
    }),
  );
});
