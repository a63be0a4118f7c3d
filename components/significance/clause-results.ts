// What the pictures and figures are made of: each clause with the ratings its reader may see, and nothing else.
import type { ClauseView } from "@/lib/schemas/document";
import type { RatingDto, Significance } from "@/lib/schemas/rating";
import { type Closeness, type ClosenessRule, judgeCloseness } from "@/lib/statistics/closeness";
import type { RaterGroup } from "@/lib/statistics/fold-groups";
import { isAnswer } from "@/lib/statistics/is-answer";
import { type ClauseSummary, summariseClause } from "@/lib/statistics/summarise-clause";

export type NamedClause = Pick<ClauseView, "id" | "slug" | "number" | "title"> & {
  /** The version to open it in, where that is not the one that opens by itself. */
  versionId?: string;
};
export type Rater = Significance["raters"][number];
export type Criterion = Significance["criterion"];

/** A rating as it is drawn and told. */
export type DrawnRating = Pick<RatingDto, "clauseId" | "person" | "value" | "cannotJudge" | "reason"> & {
  /** What the same person had given before: in this round, or outside of rounds before others' values could be seen. */
  earlier: { value: number | null; round?: number } | null;
};

/** The ratings of one clause by all raters, or by those of one group. */
export type Part = Pick<ClauseSummary, "summary" | "base"> & {
  /** The group; null for everybody, or for those who are in none. */
  group: string | null;
  ratings: DrawnRating[];
  /** Values of the round before that belong to none of the ratings; by whom only where names are known. */
  before: { raterId: string | null; value: number }[];
  closeness: Closeness;
};

export type ClauseResult = {
  clause: NamedClause;
  mine: DrawnRating | null;
  /** By everybody. Null while the asker may not know what others gave. */
  whole: Part | null;
  /** The same by group; empty where it is not split. */
  parts: Part[];
};

/** In the order of the text; a clause that is not in this version, or not to be rated, is left out. */
export function clauseResults(
  significance: Significance,
  clauses: readonly NamedClause[],
  rule: ClosenessRule,
  groups: readonly RaterGroup<Rater>[] = [],
): ClauseResult[] {
  const { criterion, raters } = significance;
  const known = new Map(significance.clauses.map((clause) => [clause.clauseId, clause]));
  const partOf = (group: string | null, ratings: RatingDto[], raterCount: number): Part => ({
    group,
    ratings,
    before: [],
    ...summariseClause(ratings, raterCount, criterion),
    closeness: judgeCloseness(valuesOf(ratings), rule, criterion),
  });
  return clauses.flatMap((clause) => {
    const found = known.get(clause.id);
    if (!found) return [];
    const { others } = found;
    const mine = found.mine && isAnswer(found.mine) ? found.mine : null;
    const ratings = others && [...(mine ? [mine] : []), ...others];
    return {
      clause,
      mine,
      whole: ratings && partOf(null, ratings, raters.length),
      parts: ratings
        ? groups.map((group) => {
            const ids = new Set(group.raters.map(({ id }) => id));
            return partOf(
              group.name,
              ratings.filter(({ person }) => ids.has(person.id)),
              ids.size,
            );
          })
        : [],
    };
  });
}

export function valuesOf(ratings: readonly DrawnRating[]): number[] {
  return ratings.flatMap(({ value }) => value ?? []);
}

/** Who rates, and who rated and has left since: a column each. */
export function allRaters(raters: readonly Rater[], results: readonly ClauseResult[]): Rater[] {
  const known = new Map(raters.map((rater) => [rater.id, rater]));
  for (const { whole } of results)
    for (const { person } of whole?.ratings ?? [])
      if (!known.has(person.id)) known.set(person.id, { ...person, name: `${person.name} (left)`, group: null });
  return [...known.values()];
}

/** Rows are raters, columns are the clauses that may be seen: as agreement is computed. */
export function ratingMatrix(raters: readonly Rater[], results: readonly ClauseResult[]): (number | null)[][] {
  const open = results.flatMap(({ whole }) => whole ?? []);
  const rows = new Map(raters.map(({ id }) => [id, open.map((): number | null => null)]));
  for (const [at, { ratings }] of open.entries())
    for (const { person, value } of ratings) {
      const row = rows.get(person.id);
      if (row) row[at] = value;
    }
  return [...rows.values()];
}
