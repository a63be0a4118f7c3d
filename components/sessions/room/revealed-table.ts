import type { PictureTable } from "@/components/significance/picture-table";
import { sayCell } from "@/components/significance/strip-table";
import type { ClauseResult } from "@/lib/schemas/round-results";
import { type Scale, stepOf } from "@/lib/statistics/scale";

/** The strip as rows: each answer of each round in which the clause was asked, the latest first. */
export function revealedTable(
  rounds: readonly { ordinal: number; result: ClauseResult }[],
  isNamed: boolean,
  scale: Scale,
): PictureTable {
  return {
    columns: ["Round", isNamed ? "Rater" : "Answer", "Rating", "Step", "Reason"],
    rows: rounds.flatMap(({ ordinal, result }) =>
      result.answers.map((answer, at) => [
        ordinal,
        isNamed ? answer.rater : at + 1,
        sayCell(answer),
        answer.value === null ? null : (stepOf(answer.value, scale)?.name ?? null),
        answer.reason || null,
      ]),
    ),
  };
}
