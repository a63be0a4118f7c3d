// Figures as one would read them out: the same words on a page, in a file and in a brief.
import type { Closeness, ClosenessRule } from "./closeness";
import type { Stability } from "./stability";
import { MIN_RATERS_FOR_QUARTILES, type Summary } from "./summarise";
import type { Base } from "./summarise-clause";

/** At most one decimal. */
export function sayNumber(value: number): string {
  return String(Math.round(value * 10) / 10);
}

/** "6 of 8 rated, 1 cannot judge, 1 no answer". */
export function sayBase({ rated, of, cannotJudge, noAnswer }: Base): string {
  const rest = [cannotJudge > 0 && `${cannotJudge} cannot judge`, noAnswer > 0 && `${noAnswer} no answer`];
  return [`${rated} of ${of} rated`, ...rest].filter(Boolean).join(", ");
}

/** "middle half 66–74"; of fewer than five all: "from 22 to 81". */
export function saySpread({ quartiles, min, max }: Summary): string {
  if (quartiles) return `middle half ${sayNumber(quartiles.lower)}–${sayNumber(quartiles.upper)}`;
  return min === max ? "no spread" : `from ${min} to ${max}`;
}

/** A group of raters. Where names are hidden those without one are together with those of groups that are too small. */
export function nameGroup(name: string | null, isNamed: boolean): string {
  return name ?? (isNamed ? "In no group" : "Others");
}

export function sayCloseness(closeness: Closeness): string {
  return { close: "close together", contested: "contested", "too-few": "too few to say" }[closeness];
}

/** Between two rounds. A reason to stop asking, or not to: never a word on agreement. */
export function sayStability({ isStable }: Pick<Stability, "isStable">): string {
  return isStable ? "stable" : "still moving";
}

/** "6 of 8": how many of those who rated twice stayed on their step. */
export function sayStayed({ sameStep, n }: Pick<Stability, "sameStep" | "n">): string {
  return `${Math.round(sameStep * n)} of ${n}`;
}

/** The rule as one would read it out before the rating begins. */
export function sayRule(rule: ClosenessRule): string {
  switch (rule.kind) {
    case "neighbouring-steps": {
      const share = `${sayNumber(rule.share * 100)}\u00a0% on two neighbouring steps`;
      return `${share}, nobody more than ${sayCount(rule.maxStepsFromMedian)} steps from the median’s`;
    }
    case "iqr":
      return `the middle half spans at most ${sayNumber(rule.most)} points`;
    case "rand-ucla":
      return "no disagreement by the RAND/UCLA Appropriateness Method";
  }
}

/** "five": below it nothing is said of closeness. */
export function sayLeastRaters(rule: ClosenessRule): string {
  return sayCount(rule.kind === "neighbouring-steps" ? rule.minRaters : MIN_RATERS_FOR_QUARTILES);
}

const COUNTS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

export function sayCount(count: number): string {
  return COUNTS[count] ?? String(count);
}
