import { type Scale, type ScaleStep, stepOf } from "./scale";
import { type Summary, summarise } from "./summarise";

/** What one rater said of one clause: a value, or why there is none. */
export type Answer = { value: number | null; cannotJudge: string | null };

/** What a median rests on. `of` is how many could answer; whoever answered and left since still counts among them. */
export type Base = { rated: number; of: number; cannotJudge: number; noAnswer: number };

export type ClauseSummary = {
  /** Null while nobody gave a value. */
  summary: Summary | null;
  base: Base;
  /** Reason -> how many gave it. */
  cannotJudgeBy: ReadonlyMap<string, number>;
  /** How many values fall in each step, in the order of the scale's steps. */
  perStep: number[];
  /** The step that the median falls in. */
  step: ScaleStep | null;
};

/** One clause as its raters see it: one answer a rater, silence left out. */
export function summariseClause(answers: readonly Answer[], raterCount: number, scale: Scale): ClauseSummary {
  const values = answers.flatMap(({ value }) => value ?? []);
  const cannotJudgeBy = new Map<string, number>();
  for (const { cannotJudge } of answers)
    if (cannotJudge !== null) cannotJudgeBy.set(cannotJudge, (cannotJudgeBy.get(cannotJudge) ?? 0) + 1);
  const cannotJudge = [...cannotJudgeBy.values()].reduce((sum, count) => sum + count, 0);
  const of = Math.max(raterCount, values.length + cannotJudge);
  const summary = summarise(values);
  return {
    summary,
    base: { rated: values.length, of, cannotJudge, noAnswer: of - values.length - cannotJudge },
    cannotJudgeBy,
    perStep: countPerStep(values, scale),
    step: summary && stepOf(summary.median, scale),
  };
}

/** How many values fall in each step of the scale; what lies outside it is in none. */
export function countPerStep(values: readonly number[], scale: Scale): number[] {
  const found = values.map((value) => stepOf(value, scale));
  return scale.steps.map((step) => found.filter((each) => each === step).length);
}
