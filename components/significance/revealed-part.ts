// What the strips draw, made of what a revealed round came to: its stored figures, and its answers as they are shown. In an
// anonymous round nobody is told apart: what was given before stands beside what is given now, and no line joins the two.
import type { OwnAnswer } from "@/lib/schemas/revealed-round";
import type { ClauseResult } from "@/lib/schemas/round-results";
import { type ClosenessRule, judgeCloseness } from "@/lib/statistics/closeness";
import type { Scale } from "@/lib/statistics/scale";
import { summariseClause } from "@/lib/statistics/summarise-clause";
import type { Part } from "./clause-results";

export const ME = "me";

export type Revealed = {
  result: ClauseResult;
  /** Of the last round before it that asked of the clause. */
  before: { ordinal: number; result: ClauseResult } | null;
  isNamed: boolean;
  /** Under which name the reader rated, and what they gave: one answer is theirs, and only they are told. */
  own: { name: string; given: Given | null } | null;
};
type Given = Omit<OwnAnswer, "clauseId">;
type Answer = ClauseResult["answers"][number];

/** Of everybody, with the figures that were stored at the reveal. */
export function revealedPart(revealed: Revealed): Part {
  const { summary, base, closeness } = revealed.result;
  return { group: null, summary, base, closeness, ...draw(revealed, () => true) };
}

type Group = { name: string | null; of: number };

/** The same by group. Where names are hidden, small groups are already together in what was stored. */
export function revealedByGroup(
  revealed: Revealed,
  groups: readonly Group[],
  scale: Scale,
  rule: ClosenessRule,
): Part[] {
  return groups.map(({ name, of }) => {
    const isIn = ({ group }: Answer) => group === name;
    const answers = revealed.result.answers.filter(isIn);
    const { summary, base } = summariseClause(answers, of, scale);
    const closeness = judgeCloseness(
      answers.flatMap(({ value }) => value ?? []),
      rule,
      scale,
    );
    // Where all are hidden together nobody is without a group: they are the others.
    const group = name ?? (revealed.isNamed ? null : "Others");
    return { group, summary, base, closeness, ...draw(revealed, isIn) };
  });
}

function draw(
  { result, before, isNamed, own }: Revealed,
  isShown: (answer: Answer) => boolean,
): Pick<Part, "ratings" | "before"> {
  const mine = own && result.answers.find((each) => (isNamed ? each.rater === own.name : isAlike(each, own.given)));
  const idOf = (rater: string) => (isNamed && rater === own?.name ? ME : rater);
  const now = tellApart(result.answers);
  const then = tellApart(before?.result.answers ?? []);
  const ratings = [...now].flatMap(([rater, answer]) => {
    if (!isShown(answer)) return [];
    const { value, cannotJudge, reason } = answer;
    const was = isNamed ? then.get(rater) : undefined;
    return {
      clauseId: result.clauseId,
      person:
        answer === mine ? { id: ME, name: "You" } : { id: idOf(rater), name: isNamed ? answer.rater : "Somebody" },
      value,
      cannotJudge,
      reason,
      earlier: was ? { value: was.value, round: before!.ordinal } : null,
    };
  });
  const left = [...then].filter(([rater, answer]) => isShown(answer) && !(isNamed && now.has(rater)));
  return {
    ratings,
    before: left.flatMap(([rater, { value }]) =>
      value === null ? [] : { raterId: isNamed ? idOf(rater) : null, value },
    ),
  };
}

function isAlike({ value, cannotJudge, reason }: Answer, given: Given | null): boolean {
  return value === given?.value && cannotJudge === given.cannotJudge && reason === given.reason;
}

/** By rater; the second of one name is "Ana (2)". */
export function tellApart<R extends { rater: string }>(answers: readonly R[]): Map<string, R> {
  const known = new Map<string, R>();
  for (const answer of answers) {
    let name = answer.rater;
    for (let count = 2; known.has(name); count++) name = `${answer.rater} (${count})`;
    known.set(name, answer);
  }
  return known;
}
