import { describe, expect, it } from "vitest";
import { SIGNIFICANCE, TEMPLATES } from "@/lib/statistics/criterion-templates";
import { makeScale, middleOf } from "@/lib/statistics/scale";
import { type Criterion, heatOfStep, moveValue, placeOnTrack, readValue, stepAt } from "./values";

const hundred = makeScale("0-100", SIGNIFICANCE.steps) as Criterion;
const nine = makeScale("1-9", TEMPLATES[0]!.steps) as Criterion;

it("the middle of a step", () => {
  expect(hundred.steps.map(middleOf)).toEqual([10, 30, 50, 70, 90]);
  expect(nine.steps.map(middleOf)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
});

it.each([
  ["73", 73],
  [" 0 ", 0],
  ["１００", 100],
  ["101", null],
  ["-1", null],
  ["7.5", null],
  ["1e1", null],
  ["", null],
])("%j typed is %s", (typed, value) => expect(readValue(typed, hundred)).toBe(value));

it("moves stay inside the scale", () => {
  expect([moveValue(98, 5, hundred), moveValue(3, -5, hundred), moveValue(1, -1, nine)]).toEqual([100, 0, 1]);
});

describe("on the track", () => {
  it("a value stands within its step", () => {
    for (const scale of [hundred, nine]) {
      for (let value = scale.least; value <= scale.greatest; value++) {
        const place = (placeOnTrack(value, scale) / 100) * scale.steps.length;
        expect(Math.floor(place)).toBe(stepAt(value, scale));
      }
    }
  });

  it("greater values stand further along", () => {
    const places = Array.from({ length: 101 }, (_, value) => placeOnTrack(value, hundred));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it("no value stands nowhere", () => expect(stepAt(null, hundred)).toBe(-1));

  it("nine steps share five heats", () => {
    expect(nine.steps.map((_, at) => heatOfStep(at, 9))).toEqual([1, 1, 2, 2, 3, 3, 4, 4, 5]);
    expect(hundred.steps.map((_, at) => heatOfStep(at, 5))).toEqual([1, 2, 3, 4, 5]);
  });
});
