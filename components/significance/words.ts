import { sayReason } from "@/components/ratings/significance-words";
import { sayClause } from "@/components/documents/clause-name";
import type { RatingDto } from "@/lib/schemas/rating";
import type { Closeness, ClosenessRule } from "@/lib/statistics/closeness";
import { MIN_RATERS_FOR_QUARTILES, type Summary } from "@/lib/statistics/summarise";
import type { Base } from "@/lib/statistics/summarise-clause";
import type { NamedClause } from "./clause-results";
import type { Order } from "./order-results";

/** At most one decimal. */
export function sayNumber(value: number): string {
  return String(Math.round(value * 10) / 10);
}

/** "6 of 8 rated, 1 cannot judge, 1 no answer". */
export function sayBase({ rated, of, cannotJudge, noAnswer }: Base): string {
  const rest = [cannotJudge > 0 && `${cannotJudge} cannot judge`, noAnswer > 0 && `${noAnswer} no answer`];
  return [`${rated} of ${of} rated`, ...rest].filter(Boolean).join(", ");
}

/** The median with its spread, never alone: by what the clauses are in order of, or the middle half, or all below five. */
export function saySummary(summary: Summary, order: Order): string {
  const { median, quartiles, min, max, meanDeviation } = summary;
  const middle = `Median ${sayNumber(median)}`;
  if (order === "spread") return `${middle}, on average ${sayNumber(meanDeviation)} from it`;
  if (quartiles) return `${middle}, middle half ${sayNumber(quartiles.lower)}–${sayNumber(quartiles.upper)}`;
  return min === max ? `${middle}, no spread` : `${middle}, from ${min} to ${max}`;
}

export function sayCloseness(closeness: Closeness): string {
  return { close: "close together", contested: "contested", "too-few": "too few to say" }[closeness];
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

/** "Clause 5", or the title of one without a number. */
export function shortName({ number, title }: NamedClause): string {
  return sayClause({ number, title: number ? null : title });
}

/** What somebody gave, without their reason: "79, Major, was 60 before seeing others’ values". */
export function sayRating({ value, cannotJudge, earlier }: RatingDto, stepName: string | null): string {
  const now = value === null ? `cannot judge: ${sayReason(cannotJudge)}` : [value, stepName].filter(Boolean).join(", ");
  return earlier && earlier.value !== value
    ? `${now}, was ${earlier.value ?? "“cannot judge”"} before seeing others’ values`
    : now;
}

const COUNTS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

function sayCount(count: number): string {
  return COUNTS[count] ?? String(count);
}
