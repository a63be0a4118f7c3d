/** A step holds whole values from `least` to `greatest`, both included; `meaning` is its worded anchor. */
export type ScaleStep = { name: string; meaning: string; least: number; greatest: number };

/** Steps lie in ascending order, touch, and cover the scale. */
export type Scale = { least: number; greatest: number; steps: readonly ScaleStep[] };

export type ScaleKind = "0-100" | "1-9";

/** The greatest and least value of each step of a kind of scale. */
const RANGES: Record<ScaleKind, readonly (readonly [least: number, greatest: number])[]> = {
  // Comparable with scores out of a hundred, as source records give them.
  "0-100": [
    [0, 19],
    [20, 39],
    [40, 59],
    [60, 79],
    [80, 100],
  ],
  // RAND/UCLA: Fitch et al. (2001), The RAND/UCLA Appropriateness Method User's Manual, MR-1269.
  "1-9": Array.from({ length: 9 }, (_, at) => [at + 1, at + 1] as const),
};

/** How many steps a scale of this kind has words for. */
export const stepCount = (kind: ScaleKind) => RANGES[kind].length;

/** @param words for each step, in order. */
export function makeScale(kind: ScaleKind, words: readonly Pick<ScaleStep, "name" | "meaning">[]): Scale {
  const steps = RANGES[kind].map(([least, greatest], at) => ({ ...words[at]!, least, greatest }));
  return { least: steps[0]!.least, greatest: steps.at(-1)!.greatest, steps };
}

/** The whole number in the middle of a step: 10, 30, 50, 70 and 90 out of a hundred. */
export function middleOf({ least, greatest }: Pick<ScaleStep, "least" | "greatest">): number {
  return Math.round((least + greatest) / 2);
}

/**
 * The step a value falls in; null outside the scale. A median between two steps (59.5) belongs to the lower: it has not
 * reached the next.
 */
export function stepOf(value: number, scale: Scale): ScaleStep | null {
  if (!(value >= scale.least && value <= scale.greatest)) return null;
  return scale.steps.findLast((step) => step.least <= value) ?? null;
}

/** Which of the five heats stands for the step of this value; on other scales the nearest, first to last. */
export function heatOf(value: number, scale: Scale): number {
  const step = stepOf(value, scale);
  const at = step ? scale.steps.indexOf(step) : 0;
  return 1 + Math.round((at * 4) / Math.max(1, scale.steps.length - 1));
}

/**
 * Where a value stands, in percent, along steps that are drawn equally wide: 10 of a hundred in the middle of the first of
 * five, 5 of nine in the middle of the fifth.
 */
export function percentAlongSteps(value: number, scale: Scale): number {
  const step = stepOf(value, scale);
  if (!step) return value < scale.least ? 0 : 100;
  const within = (value - step.least + 0.5) / (step.greatest - step.least + 1);
  return (100 * (scale.steps.indexOf(step) + Math.min(1, within))) / scale.steps.length;
}
