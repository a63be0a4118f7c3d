// How the answers moved from one round to the next, as it was stored at the reveal.
import type { RevealedRound } from "@/lib/schemas/revealed-round";
import type { ClauseResult as StoredResult } from "@/lib/schemas/round-results";
import { sayNumber, sayStability, sayStayed } from "@/lib/statistics/say";
import type { ClauseResult, NamedClause } from "./clause-results";
import type { PictureTable } from "./picture-table";

export type Drift = {
  clause: NamedClause;
  /** The round that it is compared with. */
  round: number;
  was: StoredResult["summary"];
  is: StoredResult["summary"];
  /** Null where it may not be told, and where nobody gave a value both times. */
  stability: StoredResult["stability"];
};

/** Of the clauses that were asked about before, in the order of the text. */
export function driftsOf({ before, results }: RevealedRound, clauses: readonly ClauseResult[]): Drift[] {
  const earlier = new Map(before.map((each) => [each.result.clauseId, each]));
  const now = new Map(results.clauses.map((result) => [result.clauseId, result]));
  return clauses.flatMap(({ clause }) => {
    const then = earlier.get(clause.id);
    if (!then) return [];
    const { summary: is, stability } = now.get(clause.id)!;
    return { clause, round: then.ordinal, was: then.result.summary, is, stability };
  });
}

/** "60 → 64"; with the round where that is not the same for all. */
export function sayMedians({ was, is, round }: Drift, namesRound: boolean): string {
  const median = (summary: Drift["is"]) => (summary ? sayNumber(summary.median) : "–");
  return `${median(was)}${namesRound ? ` (round ${round})` : ""} → ${median(is)}`;
}

/** The words of the panel's other columns; null where nothing may be told. */
export function sayMoves({ stability }: Drift): { moved: string; stayed: string; verdict: string } | null {
  if (!stability) return null;
  return { moved: sayNumber(stability.meanMove), stayed: sayStayed(stability), verdict: sayStability(stability) };
}

export function driftTable(drifts: readonly Drift[]): PictureTable {
  return {
    columns: [
      "Clause",
      "Title",
      "Round before",
      "Median before",
      "Median now",
      "Rated both times",
      "Points moved on average",
      "Share who stayed on their step",
      "Net change",
      "Stability",
    ],
    rows: drifts.map(({ clause, round, was, is, stability }) => [
      clause.number ?? clause.title,
      clause.number ? clause.title : null,
      round,
      was?.median ?? null,
      is?.median ?? null,
      ...(stability
        ? [stability.n, stability.meanMove, stability.sameStep, stability.netChange, sayStability(stability)]
        : [null, null, null, null, null]),
    ]),
  };
}
