import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type ClosenessRule,
  DEFAULT_RULE,
  defaultRuleFor,
  interpercentileRange,
  isRuleFor,
  judgeCloseness,
} from "./closeness";
import { SIGNIFICANCE } from "./criterion-templates";
import { makeScale } from "./scale";

const HUNDRED = makeScale("0-100", SIGNIFICANCE.steps);

const ONE_TO_NINE = makeScale(
  "1-9",
  Array.from({ length: 9 }, () => ({ name: "", meaning: "" })),
);
/** Fifteen panellists, one criterion: BMJ Open 2012;2:e001431, table 1. */
const PANEL = [4, 5, 6, 7, 7, 7, 7, 7, 8, 8, 8, 8, 8, 9, 9];

describe("the default rule", () => {
  it.each([
    ["two apart from six", [10, 12, 80, 80, 82, 82, 84, 85], "contested"],
    ["all on one step", [60, 62, 66, 70, 78], "close"],
    ["on two neighbouring steps", [40, 55, 62, 70, 78], "close"],
    ["three of four on two steps, the fourth near", [45, 62, 62, 70, 85, 64, 66, 70], "close"],
    ["exactly 75 % there, the rest two steps off", [60, 60, 60, 60, 60, 60, 20, 20], "close"],
    ["less than 75 %", [20, 30, 60, 60, 60, 85], "contested"],
    ["75 %, but one three steps off", [0, 60, 60, 60, 60, 60, 60, 60], "contested"],
    ["four raters, whatever they say", [70, 70, 70, 70], "too-few"],
    ["nobody", [], "too-few"],
  ])("%s", (_, values, verdict) => expect(judgeCloseness(values, DEFAULT_RULE, HUNDRED)).toBe(verdict));

  it("says the same in any order, and “close” where all say the same", () => {
    const values = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 5, maxLength: 30 });
    fc.assert(
      fc.property(values, (given) => {
        const verdict = judgeCloseness(given, DEFAULT_RULE, HUNDRED);
        expect(judgeCloseness([...given].reverse(), DEFAULT_RULE, HUNDRED)).toBe(verdict);
        const spread = Math.max(...given) - Math.min(...given);
        if (spread === 0) expect(verdict).toBe("close");
      }),
    );
  });
});

describe("at most so long a middle half", () => {
  const rule: ClosenessRule = { kind: "iqr", most: 20 };

  it("counts the limit in, and hides who is outside: hence it is not the default", () => {
    expect(judgeCloseness([50, 60, 65, 80, 90], rule, HUNDRED)).toBe("close");
    expect(judgeCloseness([50, 59, 65, 80, 90], rule, HUNDRED)).toBe("contested");
    expect(judgeCloseness([10, 12, 80, 80, 82, 82, 84, 85], rule, HUNDRED)).toBe("close");
    expect(judgeCloseness([60, 60, 60, 60], rule, HUNDRED)).toBe("too-few");
  });
});

describe("RAND/UCLA", () => {
  const rule: ClosenessRule = { kind: "rand-ucla" };

  it("gives the published percentiles, range and verdict", () => {
    expect(interpercentileRange(PANEL)).toEqual({ p30: 7, p70: 8, range: 1, rangeAllowed: 6.1 });
    expect(judgeCloseness(PANEL, rule, ONE_TO_NINE)).toBe("close");
  });

  it("allows less around the middle of the scale, where agreement is harder to tell from a split", () => {
    expect(interpercentileRange([5, 5, 5, 5, 5]).rangeAllowed).toBe(2.35);
    expect(judgeCloseness([1, 1, 1, 5, 9, 9, 9], rule, ONE_TO_NINE)).toBe("contested");
  });

  it("is for the scale from 1 to 9 alone", () => {
    expect(isRuleFor(rule, ONE_TO_NINE)).toBe(true);
    expect(isRuleFor(rule, HUNDRED)).toBe(false);
    expect(isRuleFor(DEFAULT_RULE, HUNDRED)).toBe(true);
    expect([defaultRuleFor(ONE_TO_NINE), defaultRuleFor(HUNDRED)]).toEqual([rule, DEFAULT_RULE]);
    expect(() => judgeCloseness([50, 50, 50, 50, 50], rule, HUNDRED)).toThrow(/1 to 9/);
  });
});
