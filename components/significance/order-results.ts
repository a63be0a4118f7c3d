import { rankDescending } from "@/lib/statistics/rank";
import type { ClauseResult } from "./clause-results";

export const ORDERS = ["median", "spread", "text"] as const;
export type Order = (typeof ORDERS)[number];

export type PlacedResult = ClauseResult & {
  /** Null in the order of the text, and for what has no value that may be seen. */
  place: number | null;
  isShared: boolean;
};

/** The greatest first, equals in the order of the text, and last what has no place. */
export function orderResults(results: readonly ClauseResult[], order: Order): PlacedResult[] {
  if (order === "text") return results.map((result) => ({ ...result, place: null, isShared: false }));
  const places = rankDescending(results.map(({ whole }) => amountOf(whole?.summary ?? null, order)));
  return results
    .map((result, at) => {
      const place = places[at] ?? null;
      return { ...result, place, isShared: place !== null && places.filter((other) => other === place).length > 1 };
    })
    .sort((a, b) => (a.place ?? Infinity) - (b.place ?? Infinity) || 0);
}

/** By the mean deviation and not by the middle half: it sees the two who stand apart, and is there below five raters too. */
function amountOf(summary: { median: number; meanDeviation: number } | null, order: "median" | "spread") {
  if (!summary) return null;
  return order === "median" ? summary.median : summary.meanDeviation;
}
