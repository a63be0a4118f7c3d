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
  rated: Rated;
};

/**
 * Raters who gave a value, of those who could: where nobody can be told apart from clause to clause, from the clause with the
 * fewest to the one with the most. And how many of the values are not what was given before, where that is known.
 */
export type Rated = { least: number; most: number; of: number; values: number; changed: number };

export function headlineOf(results: readonly ClauseResult[], rated: Rated): Headline {
  const open = results.flatMap((result) => (result.whole ? [{ result, part: result.whole }] : []));
  const medians = open.flatMap(({ part }) => part.summary?.median ?? []);
  const middle = median(medians);
  const count = (closeness: Part["closeness"]) => open.filter(({ part }) => part.closeness === closeness).length;
  return {
    open: open.length,
    all: results.length,
    medianClause:
      middle === null
        ? null
        : { median: middle, min: Math.min(...medians), max: Math.max(...medians), count: medians.length },
    close: { close: count("close"), judged: count("close") + count("contested"), tooFew: count("too-few") },
    furthest: furthestOf(open),
    rated,
  };
}

/** Where each rating is somebody's. */
export function countRated(results: readonly ClauseResult[], raters: readonly Rater[]): Rated {
  const by = new Set<string>();
  let values = 0;
  let changed = 0;
  for (const { whole } of results)
    for (const { person, value, earlier } of whole?.ratings ?? []) {
      if (value === null) continue;
      by.add(person.id);
      values++;
      if (earlier !== null && earlier.value !== value) changed++;
    }
  return { least: by.size, most: by.size, of: Math.max(raters.length, by.size), values, changed };
}

/** Where nobody is told apart. */
export function countUnnamed(results: readonly ClauseResult[], of: number): Rated {
  const counts = results.flatMap(({ whole }) => whole?.base.rated ?? []);
  const values = counts.reduce((sum, count) => sum + count, 0);
  return { least: Math.min(...counts), most: Math.max(...counts), of, values, changed: 0 };
}

function furthestOf(open: readonly { result: ClauseResult; part: Part }[]): Headline["furthest"] {
  const apart = open.filter(({ part }) => new Set(valuesOf(part.ratings)).size > 1);
  const contested = apart.filter(({ part }) => part.closeness === "contested");
  const [furthest] = (contested.length > 0 ? contested : apart).toSorted(
    (a, b) => b.part.summary!.meanDeviation - a.part.summary!.meanDeviation,
  );
  return furthest ? { ...furthest, isContested: contested.length > 0 } : null;
}
