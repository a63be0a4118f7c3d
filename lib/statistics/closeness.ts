// Close together or contested: by a rule that was fixed before anybody rated, kept as data, and never by an eye that has
// seen the values.
import { type Scale, stepOf } from "./scale";
import { countPerStep } from "./summarise-clause";
import { interquartileRange, MIN_RATERS_FOR_QUARTILES, median, quantile } from "./summarise";

export type ClosenessRule =
  /** At least `share` of the values on two neighbouring steps, and nobody further than so many steps from the median's. */
  | { kind: "neighbouring-steps"; share: number; maxStepsFromMedian: number; minRaters: number }
  /** The middle half is at most so many points long. It does not see a quarter of the raters at either end. */
  | { kind: "iqr"; most: number }
  /** No "disagreement" by the RAND/UCLA Appropriateness Method; for its own scale, 1 to 9, alone. */
  | { kind: "rand-ucla" };

export type Closeness = "close" | "contested" | "too-few";

export const DEFAULT_RULE: ClosenessRule = {
  kind: "neighbouring-steps",
  // The median of what Delphi studies ask for: Diamond et al. (2014), "Defining consensus", Journal of Clinical
  // Epidemiology 67(4), 401-409. That nobody stands apart is our own addition.
  share: 0.75,
  maxStepsFromMedian: 2,
  minRaters: 5,
};

/** What is fixed unless a team fixes another: on its own scale the RAND/UCLA rule, whose steps are too fine to count. */
export function defaultRuleFor(scale: Scale): ClosenessRule {
  const randUcla: ClosenessRule = { kind: "rand-ucla" };
  return isRuleFor(randUcla, scale) ? randUcla : DEFAULT_RULE;
}

/** @throws Error where the rule is not for this scale: that would have been refused when the rule was fixed. */
export function judgeCloseness(values: readonly number[], rule: ClosenessRule, scale: Scale): Closeness {
  if (values.length < (rule.kind === "neighbouring-steps" ? rule.minRaters : MIN_RATERS_FOR_QUARTILES))
    return "too-few";
  return isClose(values, rule, scale) ? "close" : "contested";
}

function isClose(values: readonly number[], rule: ClosenessRule, scale: Scale): boolean {
  switch (rule.kind) {
    case "neighbouring-steps": {
      const counts = countPerStep(values, scale);
      const ofMedian = scale.steps.indexOf(stepOf(median(values)!, scale)!);
      const most = Math.max(...counts.map((count, at) => count + (counts[at + 1] ?? 0)));
      const isNear = counts.every((count, at) => count === 0 || Math.abs(at - ofMedian) <= rule.maxStepsFromMedian);
      return isNear && most >= rule.share * values.length;
    }
    case "iqr":
      return interquartileRange({ lower: quantile(values, 0.25)!, upper: quantile(values, 0.75)! }) <= rule.most;
    case "rand-ucla": {
      if (!isRuleFor(rule, scale)) throw new Error("The RAND/UCLA rule is for the scale from 1 to 9 alone.");
      const { range, rangeAllowed } = interpercentileRange(values);
      return range <= rangeAllowed;
    }
  }
}

/** The constants of the RAND/UCLA rule were fitted to ratings from 1 to 9. */
export function isRuleFor(rule: ClosenessRule, { least, greatest }: Pick<Scale, "least" | "greatest">): boolean {
  return rule.kind !== "rand-ucla" || (least === 1 && greatest === 9);
}

/**
 * Fitch et al. (2001), "The RAND/UCLA Appropriateness Method User's Manual", RAND MR-1269: panellists disagree where
 * the range from the 30th to the 70th percentile (IPR) is greater than what it may be this far from the middle of
 * the scale (IPRAS = 2.35 + 1.5 · |5 − (P30 + P70) / 2|). Percentiles by the convention of summarise.ts, which gives those of
 * the worked example in BMJ Open 2012;2:e001431, table 1. For at least one value.
 */
export function interpercentileRange(values: readonly number[]): {
  p30: number;
  p70: number;
  range: number;
  rangeAllowed: number;
} {
  const p30 = quantile(values, 0.3)!;
  const p70 = quantile(values, 0.7)!;
  return { p30, p70, range: p70 - p30, rangeAllowed: 2.35 + 1.5 * Math.abs(5 - (p30 + p70) / 2) };
}
