// What a round comes to: made once, at the reveal, of the answers that were sealed.
import type { ClauseResult, RoundResults } from "@/lib/schemas/round-results";
import type { RoundRatingDto } from "@/lib/schemas/session";
import { estimateAlpha } from "@/lib/statistics/alpha-interval";
import { type ClosenessRule, judgeCloseness } from "@/lib/statistics/closeness";
import { foldGroups, type RaterGroup } from "@/lib/statistics/fold-groups";
import { isAnswer } from "@/lib/statistics/is-answer";
import type { Scale } from "@/lib/statistics/scale";
import { measureStability } from "@/lib/statistics/stability";
import { summariseClause } from "@/lib/statistics/summarise-clause";
import { enteredOf } from "./entered";
import { pseudonymOf } from "./pseudonyms";
import { MIN_ANONYMOUS_RATERS } from "./transitions";

export type RosterEntry = {
  participantId: string;
  name: string;
  group: string | null;
  /** Where a recorder enters it: by what means it came, null for one that never did. */
  recorded: { source: string | null } | null;
};
export type CountedAnswer = Pick<RoundRatingDto, "clauseId" | "value" | "cannotJudge" | "reason"> & {
  participantId: string;
};

export type RoundFacts = {
  isNamed: boolean;
  seed: string;
  scale: Scale;
  rule: ClosenessRule;
  clauseIds: readonly string[];
  roster: readonly RosterEntry[];
  answers: readonly CountedAnswer[];
  /** Of the rounds before: the last value that a participant gave for a clause. */
  earlier: readonly CountedAnswer[];
};

export function makeRoundResults(facts: RoundFacts): RoundResults {
  const { clauseIds, roster } = facts;
  const answers = facts.answers.filter(isAnswer);
  const given = new Map(answers.map((answer) => [keyOf(answer), answer]));
  // Folded once for the whole round: see foldGroups.
  const groups = foldGroups(roster, { isAnonymous: !facts.isNamed });
  return {
    clauses: clauseIds.map((clauseId) => resultOf(clauseId, facts, answers, groups)),
    agreement: estimateAlpha(
      roster.map(({ participantId }) =>
        clauseIds.map((clauseId) => given.get(keyOf({ clauseId, participantId }))?.value ?? null),
      ),
      "interval",
    ),
    entered: enteredOf(facts),
  };
}

function resultOf(
  clauseId: string,
  { isNamed, seed, scale, rule, roster, earlier }: RoundFacts,
  answers: readonly CountedAnswer[],
  groups: readonly RaterGroup<RosterEntry>[],
): ClauseResult {
  const own = answers.filter((answer) => answer.clauseId === clauseId);
  const { summary, base, perStep, step } = summariseClause(own, roster.length, scale);
  const names = new Map(roster.map(({ participantId, name }) => [participantId, name]));
  const groupOf = new Map(groups.flatMap((group) => group.raters.map((rater) => [rater.participantId, group.name])));
  const shown = own.map(({ participantId, value, cannotJudge, reason }) => ({
    rater: isNamed ? names.get(participantId)! : pseudonymOf(seed, clauseId, participantId),
    group: groupOf.get(participantId) ?? null,
    value,
    cannotJudge,
    reason,
  }));
  const before = new Map(
    earlier.filter((each) => each.clauseId === clauseId).map((each) => [each.participantId, each]),
  );
  const drifts = own.flatMap(({ participantId, value }) => {
    const was = before.get(participantId)?.value ?? null;
    return value === null || was === null ? [] : [{ earlier: was, later: value }];
  });
  // Of few, how far they moved on average is how far one of them moved.
  const isTold = isNamed || drifts.length >= MIN_ANONYMOUS_RATERS;
  return {
    clauseId,
    answers: shown.sort((a, b) => (a.rater < b.rater ? -1 : 1)),
    base,
    summary,
    perStep,
    step: step?.name ?? null,
    closeness: judgeCloseness(
      own.flatMap(({ value }) => value ?? []),
      rule,
      scale,
    ),
    groups: groups.length > 1 ? groups.map((group) => groupResultOf(group, own, scale)) : [],
    stability: isTold ? measureStability(drifts, scale) : null,
  };
}

function groupResultOf(
  { name, raters }: RaterGroup<RosterEntry>,
  answers: readonly CountedAnswer[],
  scale: Scale,
): ClauseResult["groups"][number] {
  const ids = new Set(raters.map(({ participantId }) => participantId));
  const own = answers.filter(({ participantId }) => ids.has(participantId));
  const { summary, base } = summariseClause(own, raters.length, scale);
  return { name, base, summary };
}

const keyOf = ({ clauseId, participantId }: { clauseId: string; participantId: string }) =>
  `${clauseId} ${participantId}`;
