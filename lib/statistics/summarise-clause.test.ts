import fc from "fast-check";
import { expect, it } from "vitest";
import { SIGNIFICANCE } from "./criterion-templates";
import { makeScale } from "./scale";
import { type Answer, countPerStep, summariseClause } from "./summarise-clause";

const HUNDRED = makeScale("0-100", SIGNIFICANCE.steps);

const gave = (value: number): Answer => ({ value, cannotJudge: null });
const refused = (cannotJudge: string): Answer => ({ value: null, cannotJudge });

it("says what the median rests on", () => {
  const answers = [62, 66, 70, 74, 78, 0].map(gave);
  const found = summariseClause([...answers, refused("UNCLEAR")], 8, HUNDRED);
  expect(found.base).toEqual({ rated: 6, of: 8, cannotJudge: 1, noAnswer: 1 });
  expect(found.cannotJudgeBy).toEqual(new Map([["UNCLEAR", 1]]));
  expect(found.perStep).toEqual([1, 0, 0, 5, 0]);
  expect(found.summary?.median).toBe(68);
  expect(found.step?.name).toBe("Major");
});

it("has no median of refusals, and counts each reason", () => {
  const found = summariseClause([refused("UNCLEAR"), refused("RECUSED"), refused("UNCLEAR")], 5, HUNDRED);
  expect(found).toMatchObject({ summary: null, step: null, base: { rated: 0, of: 5, cannotJudge: 3, noAnswer: 2 } });
  expect([...found.cannotJudgeBy]).toEqual([
    ["UNCLEAR", 2],
    ["RECUSED", 1],
  ]);
});

it("counts whoever answered and left since among those who could", () => {
  expect(summariseClause([10, 20, 30].map(gave), 2, HUNDRED).base).toMatchObject({ rated: 3, of: 3, noAnswer: 0 });
});

it("adds up, whatever was answered", () => {
  const answer = fc.oneof(
    fc.integer({ min: 0, max: 100 }).map(gave),
    fc.constantFrom("UNCLEAR", "RECUSED").map(refused),
  );
  fc.assert(
    fc.property(fc.array(answer, { maxLength: 30 }), fc.nat(40), (answers, raters) => {
      const { base, perStep, cannotJudgeBy } = summariseClause(answers, raters, HUNDRED);
      expect(base.rated + base.cannotJudge + base.noAnswer).toBe(base.of);
      expect(base.noAnswer).toBeGreaterThanOrEqual(0);
      expect(perStep.reduce((sum, count) => sum + count, 0)).toBe(base.rated);
      expect([...cannotJudgeBy.values()].reduce((sum, count) => sum + count, 0)).toBe(base.cannotJudge);
    }),
  );
});

it("counts on any scale", () => {
  const steps = [1, 4, 7].map((least) => ({ name: "", meaning: "", least, greatest: least + 2 }));
  expect(countPerStep([1, 3, 4, 9, 9], { least: 1, greatest: 9, steps })).toEqual([2, 1, 2]);
});
