import type { RatingDto } from "@/lib/schemas/rating";
import type { Summary } from "@/lib/statistics/summarise";
import type { Judgement } from "./significance-state";

export const CANNOT_JUDGE = {
  NOT_MY_FIELD: "Not my field",
  UNCLEAR: "The clause is unclear",
  RECUSED: "I recuse myself",
} as const;

/** "median 70 · middle half 66–74 · 5 of 8 rated, 1 cannot judge": never without its base. */
export function describeSummary(
  summary: Summary | null,
  others: readonly RatingDto[],
  mine: Judgement | null,
  raters: number,
): string {
  const refused = [mine, ...others].filter((each) => each?.cannotJudge).length;
  const rated = summary?.n ?? 0;
  const base = `${rated} of ${Math.max(raters, rated + refused)} rated${refused > 0 ? `, ${refused} cannot judge` : ""}`;
  if (!summary) return base;
  const { median, quartiles } = summary;
  const half = quartiles && `middle half ${round(quartiles.lower)}–${round(quartiles.upper)}`;
  return [`median ${round(median)}`, half, base].filter(Boolean).join(" · ");
}

/** "you said 78", or what one answered instead. */
export function describeMine(judgement: Judgement): string {
  if (judgement.value !== null) return `you said ${judgement.value}`;
  return `you cannot judge: ${sayReason(judgement.cannotJudge)}`;
}

/** "not my field". */
export function sayReason(cannotJudge: RatingDto["cannotJudge"]): string {
  const reason = CANNOT_JUDGE[cannotJudge ?? "UNCLEAR"];
  return cannotJudge === "RECUSED" ? reason : reason.charAt(0).toLowerCase() + reason.slice(1);
}

/** At most one decimal: the mean of two whole numbers has no more. */
function round(value: number): string {
  return String(Math.round(value * 10) / 10);
}
