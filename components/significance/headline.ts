// The four figures above the pictures: of the clauses that may be seen, and of nothing else.
import { median } from "@/lib/statistics/summarise";
import { type ClauseResult, type Part, type Rater, valuesOf } from "./clause-results";

export type Headline = {
  /** Clauses whose ratings may be seen, of all. */
  open: number;
  all: number;
  /** The median of the clauses' medians, from the least of them to the greatest; null while there is none. */
  medianClause: { median: number; min: number; max: number; count: number } | null;
  /** By the rule; `judged` are the clauses with enough raters for it. */
  close: { close: number; judged: number; tooFew: number };
  /** The contested clause whose values lie furthest from its median; where none is contested, that clause of all. */
  furthest: { result: ClauseResult; part: Part; isContested: boolean } | null;
  /** Raters who gave a value, of those who could; and how many of the values were changed once others' had been seen. */
  rated: { by: number; of: number; values: number; changed: number };
};

export function headlineOf(results: readonly ClauseResult[], raters: readonly Rater[]): Headline {
  const open = results.flatMap((result) => (result.whole ? [{ result, part: result.whole }] : []));
  const medians = open.flatMap(({ part }) => part.summary?.median ?? []);
  const middle = median(medians);
  const count = (closeness: Part["closeness"]) => open.filter(({ part }) => part.closeness === closeness).length;
  const values = open.flatMap(({ part }) => part.ratings.filter(({ value }) => value !== null));
  const by = new Set(values.map(({ person }) => person.id)).size;
  return {
    open: open.length,
    all: results.length,
    medianClause:
      middle === null
        ? null
        : { median: middle, min: Math.min(...medians), max: Math.max(...medians), count: medians.length },
    close: { close: count("close"), judged: count("close") + count("contested"), tooFew: count("too-few") },
    furthest: furthestOf(open),
    rated: {
      by,
      of: Math.max(raters.length, by),
      values: values.length,
      changed: values.filter(({ value, earlier }) => earlier !== null && earlier.value !== value).length,
    },
  };
}

function furthestOf(open: readonly { result: ClauseResult; part: Part }[]): Headline["furthest"] {
  const apart = open.filter(({ part }) => new Set(valuesOf(part.ratings)).size > 1);
  const contested = apart.filter(({ part }) => part.closeness === "contested");
  const [furthest] = (contested.length > 0 ? contested : apart).toSorted(
    (a, b) => b.part.summary!.meanDeviation - a.part.summary!.meanDeviation,
  );
  return furthest ? { ...furthest, isContested: contested.length > 0 } : null;
}
