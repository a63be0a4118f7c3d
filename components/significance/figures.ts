// All that the tab's pictures and figures are made of, whichever ratings they are of: standing ones, or a revealed round's.
import type { Significance } from "@/lib/schemas/rating";
import type { RevealedRound } from "@/lib/schemas/revealed-round";
import { type AlphaEstimate, estimateAlpha } from "@/lib/statistics/alpha-interval";
import { type ClosenessRule, defaultRuleFor } from "@/lib/statistics/closeness";
import { foldGroups } from "@/lib/statistics/fold-groups";
import {
  allRaters,
  type ClauseResult,
  clauseResults,
  type Criterion,
  type NamedClause,
  type Rater,
  ratingMatrix,
} from "./clause-results";
import { countRated, countUnnamed, type Headline, headlineOf } from "./headline";
import { ME, revealedByGroup, revealedPart } from "./revealed-part";
import { areTooMany } from "./too-many";

export type Figures = {
  /** What files are called after. */
  name: string;
  criterion: Criterion;
  rule: ClosenessRule;
  results: ClauseResult[];
  /** A column each; none where nobody may be told apart. */
  raters: Rater[];
  isNamed: boolean;
  meId: string;
  hasGroups: boolean;
  byGroup: boolean;
  headline: Headline;
  agreement: AlphaEstimate;
  /** Too many ratings to draw each. */
  isMany: boolean;
  /** What hollow dots are, and since when a value is called changed. */
  earlier: { what: string; since: string };
};

export function standingFigures(
  significance: Significance,
  clauses: readonly NamedClause[],
  { meId, byGroup: wantsGroups }: { meId: string; byGroup: boolean },
): Figures {
  const { criterion } = significance;
  const rule = defaultRuleFor(criterion);
  const hasGroups = significance.raters.some(({ group }) => group !== null);
  const byGroup = wantsGroups && hasGroups;
  // Standing ratings are named, so that small groups tell nothing that the names do not.
  const groups = byGroup ? foldGroups(significance.raters, { isAnonymous: false }) : [];
  const results = clauseResults(significance, clauses, rule, groups);
  const raters = allRaters(byGroup ? groups.flatMap((group) => group.raters) : significance.raters, results);
  return {
    name: criterion.name,
    criterion,
    rule,
    results,
    raters,
    isNamed: true,
    meId,
    hasGroups,
    byGroup,
    headline: headlineOf(results, countRated(results, significance.raters)),
    agreement: estimateAlpha(ratingMatrix(raters, results), "interval"),
    isMany: areTooMany(results.length, raters.length),
    earlier: { what: "before seeing others’ values", since: "after others’ were seen" },
  };
}

/** @param openVersionId the version that opens by itself. */
export function roundFigures(
  round: RevealedRound,
  { openVersionId, byGroup: wantsGroups }: { openVersionId: string; byGroup: boolean },
): Figures {
  const { criterion, rule, roster, session, mine } = round;
  const { isNamed } = session;
  const hasGroups = roster.groups.some(({ name }) => name !== null);
  const byGroup = wantsGroups && hasGroups;
  const { versionId } = round.text;
  const known = new Map(round.results.clauses.map((result) => [result.clauseId, result]));
  const before = new Map(round.before.map((each) => [each.result.clauseId, each]));
  const given = new Map(mine?.answers.map((answer) => [answer.clauseId, answer]));
  const results = round.clauses.map((clause): ClauseResult => {
    const revealed = {
      result: known.get(clause.id)!,
      before: before.get(clause.id) ?? null,
      isNamed,
      own: mine && { name: mine.name, given: given.get(clause.id) ?? null },
    };
    return {
      clause: versionId === openVersionId ? clause : { ...clause, versionId },
      mine: null,
      whole: revealedPart(revealed),
      parts: byGroup ? revealedByGroup(revealed, roster.groups, criterion, rule) : [],
    };
  });
  const raters = toColumns(round);
  return {
    name: `${criterion.name}, ${session.title}, round ${round.ordinal}`,
    criterion,
    rule,
    results,
    raters,
    isNamed,
    meId: ME,
    hasGroups,
    byGroup,
    headline: headlineOf(results, isNamed ? countRated(results, raters) : countUnnamed(results, roster.of)),
    agreement: round.results.agreement,
    isMany: areTooMany(results.length, roster.of),
    earlier: sayEarlier(round),
  };
}

function toColumns({ roster, mine }: RevealedRound): Rater[] {
  const seen = new Map<string, number>();
  return (roster.raters ?? []).map(({ name, group }) => {
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    const told = count === 1 ? name : `${name} (${count})`;
    return { id: told === mine?.name ? ME : told, name: told, group };
  });
}

function sayEarlier({ before }: RevealedRound): Figures["earlier"] {
  const [ordinal, ...others] = new Set(before.map((each) => each.ordinal));
  const what = others.length === 0 ? `round ${ordinal}` : "the round before";
  return { what, since: `since ${what}` };
}
