// Ratings for a rehearsal: of raters who are not there, labelled so wherever they stand, in that session alone.
import type { ClauseJudgement } from "@/lib/schemas/rating";
import type { Scale } from "@/lib/statistics/scale";

export const SIMULATED_RATERS = 8;

/**
 * What one simulated rater says of each clause. Every third clause is contested: half of them stand at either end.
 * @param random 0 up to 1, as Math.random.
 */
export function simulateBallot(
  clauseIds: readonly string[],
  rater: number,
  scale: Scale,
  random: () => number,
): ClauseJudgement[] {
  const span = scale.greatest - scale.least;
  return clauseIds.map((clauseId, at) => {
    if (random() < 0.05) return { clauseId, value: null, cannotJudge: "UNCLEAR", reason: "" };
    const isContested = at % 3 === 2;
    const middle = isContested ? (rater % 2 === 0 ? 0.2 : 0.8) : at % 3 === 0 ? 0.8 : 0.35;
    const share = Math.min(1, Math.max(0, middle + (random() - 0.5) * 0.24));
    const reason =
      isContested && rater < 2
        ? rater === 0
          ? "It promises without saying who acts."
          : "Others will build on these words."
        : "";
    return { clauseId, value: scale.least + Math.round(share * span), cannotJudge: null, reason };
  });
}
