import { describe, expect, it } from "vitest";
import { DEFAULT_RULE } from "@/lib/statistics/closeness";
import { heatOf, makeScale } from "@/lib/statistics/scale";
import { clauseResults } from "./clause-results";
import { CRITERION, significanceOf } from "./significance.test-data";
import { stripMarks, ticksOf } from "./strip-marks";

const marksOf = (...row: Parameters<typeof significanceOf>[0][number]) => {
  const { significance, clauses } = significanceOf([row]);
  return stripMarks(clauseResults(significance, clauses, DEFAULT_RULE)[0]!.whole!, CRITERION);
};
const ONE_TO_NINE = makeScale(
  "1-9",
  Array.from({ length: 9 }, () => ({ name: "", meaning: "" })),
);

describe("stripMarks", () => {
  it("puts each mark where its value is", () => {
    const { dots, tick, half, reach, earlier } = marksOf(20, 40, 50, 60, 100);
    expect(dots.map(({ at }) => at)).toEqual([20, 40, 50, 60, 100]);
    expect({ tick, half, reach, earlier }).toEqual({
      tick: 50,
      half: { from: 40, to: 60 },
      reach: { from: 20, to: 100 },
      earlier: [],
    });
  });

  it("has no middle half below five, and no marks of nobody", () => {
    expect(marksOf(20, 40, 50, 60)).toMatchObject({ half: null, tick: 45 });
    expect(marksOf("?", null)).toMatchObject({ half: null, tick: null, reach: null, dots: [] });
  });

  it("grows with what lies on each other, the earlier further out", () => {
    const one = marksOf(50);
    const three = marksOf(50, 50, [50, 50.5]);
    expect(three.height).toBeGreaterThan(one.height);
    expect(three.dots.map(({ y }) => three.middle - y)).toEqual([0, 10, -10]);
    expect(three.earlier).toEqual([{ key: "c", at: 50.5, y: three.middle - 20, to: { at: 50, y: three.middle + 10 } }]);
    for (const { y } of [...three.dots, ...three.earlier]) expect(y > 4 && y < three.height - 4).toBe(true);
  });

  it("draws no line to where somebody already was", () => {
    expect(marksOf([50, 50], [50, 20]).earlier).toHaveLength(1);
  });
});

it("reads scales by round values, and colours them from least to greatest", () => {
  expect(ticksOf(CRITERION)).toEqual([0, 20, 40, 60, 80, 100]);
  expect(ticksOf(ONE_TO_NINE)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect([0, 20, 59.5, 60, 100].map((value) => heatOf(value, CRITERION))).toEqual([1, 2, 3, 4, 5]);
  expect([1, 3, 5, 7, 9].map((value) => heatOf(value, ONE_TO_NINE))).toEqual([1, 2, 3, 4, 5]);
});
