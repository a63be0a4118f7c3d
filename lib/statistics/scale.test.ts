import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SIGNIFICANCE, TEMPLATES } from "./criterion-templates";
import { makeScale, percentAlongSteps, stepCount, stepOf } from "./scale";

const DEFAULT_SCALE = makeScale("0-100", SIGNIFICANCE.steps);

describe("stepOf", () => {
  it.each([
    [0, "Marginal"],
    [19, "Marginal"],
    [19.5, "Marginal"],
    [20, "Minor"],
    [39, "Minor"],
    [40, "Notable"],
    [59.5, "Notable"],
    [60, "Major"],
    [79, "Major"],
    [80, "Pivotal"],
    [100, "Pivotal"],
  ])("%d is %s", (value, name) => expect(stepOf(value, DEFAULT_SCALE)?.name).toBe(name));

  it.each([-1, 100.5, 101, Number.NaN])("%d is outside", (value) => expect(stepOf(value, DEFAULT_SCALE)).toBeNull());

  it("follows any scale whose steps touch", () => {
    const widths = fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(widths, fc.integer({ min: -5, max: 5 }), (sizes, least) => {
        let next = least;
        const steps = sizes.map((size, index) => {
          const step = { name: String(index), meaning: "", least: next, greatest: next + size - 1 };
          next += size;
          return step;
        });
        const scale = { least, greatest: next - 1, steps };
        for (let value = least; value < next; value += 1) {
          const step = stepOf(value, scale)!;
          expect(value >= step.least && value <= step.greatest).toBe(true);
        }
      }),
    );
  });

  it.each([SIGNIFICANCE, ...TEMPLATES])(
    "$name has words for every step, and no gaps",
    ({ scale: kind, steps: words }) => {
      expect(words).toHaveLength(stepCount(kind));
      const { least, greatest, steps } = makeScale(kind, words);
      expect(`${least}-${greatest}`).toBe(kind);
      for (const [index, step] of steps.slice(1).entries()) expect(step.least).toBe(steps[index]!.greatest + 1);
    },
  );
});

describe("percentAlongSteps", () => {
  it("stands in the middle of a step for its middle, and never leaves its step", () => {
    expect(percentAlongSteps(9.5, DEFAULT_SCALE)).toBe(10);
    expect(percentAlongSteps(90, DEFAULT_SCALE)).toBeCloseTo(90, 9);
    const nine = makeScale("1-9", TEMPLATES[0]!.steps);
    expect([1, 5, 9].map((value) => Math.round(percentAlongSteps(value, nine)))).toEqual([6, 50, 94]);
    for (let value = 0; value <= 100; value += 0.5) {
      const at = percentAlongSteps(value, DEFAULT_SCALE);
      expect(Math.floor(Math.min(at, 99.99) / 20)).toBeLessThanOrEqual(4);
      expect(at).toBeGreaterThan(percentAlongSteps(value - 1, DEFAULT_SCALE) - 1e-9);
    }
  });
});
