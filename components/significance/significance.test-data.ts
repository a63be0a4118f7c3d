import type { RatingDto, Significance } from "@/lib/schemas/rating";
import type { ClauseResult } from "@/lib/schemas/round-results";
import { SIGNIFICANCE } from "@/lib/statistics/criterion-templates";
import { makeScale } from "@/lib/statistics/scale";

export const CRITERION: Significance["criterion"] = {
  id: "significance",
  name: "Significance",
  question: SIGNIFICANCE.question,
  scale: "0-100",
  isAsked: true,
  ...makeScale("0-100", SIGNIFICANCE.steps),
  steps: [...makeScale("0-100", SIGNIFICANCE.steps).steps],
};

/** A value, or a value and the one before it; "?" cannot judge; null no answer. */
type Answer = number | [now: number, earlier: number] | "?" | null;

/** Raters are a, b, c, …; the asker is a. Rows are clauses 1, 2, 3, …; "hidden" where a has not rated. */
export function significanceOf(rows: Answer[][], options: { hidden?: number[]; groups?: (string | null)[] } = {}) {
  const { hidden = [], groups = [] } = options;
  const raterCount = Math.max(...rows.map((row) => row.length));
  const raters = Array.from({ length: raterCount }, (_, at) => {
    const id = "abcdefghij".charAt(at);
    return { id, name: id.toUpperCase(), group: groups[at] ?? null };
  });
  const clauses = rows.map((_, at) => ({
    id: `clause-${at}`,
    slug: `${at + 1}`,
    number: `${at + 1}`,
    title: `T${at + 1}`,
  }));
  const significance: Significance = {
    criterion: CRITERION,
    criteria: [CRITERION],
    raters,
    clauses: rows.map((row, at) => {
      const ratings = row.flatMap((answer, rater) =>
        answer === null ? [] : ratingOf(clauses[at]!.id, raters[rater]!, answer),
      );
      const mine = ratings.find(({ person }) => person.id === "a") ?? null;
      const others = ratings.filter(({ person }) => person.id !== "a");
      return { clauseId: clauses[at]!.id, mine, others: hidden.includes(at) ? null : others };
    }),
  };
  return { significance, clauses };
}

function ratingOf(clauseId: string, person: { id: string; name: string }, answer: Exclude<Answer, null>): RatingDto {
  const [now, earlier] = Array.isArray(answer) ? answer : [answer, null];
  return {
    id: `${clauseId}-${person.id}`,
    clauseId,
    person: { id: person.id, name: person.name },
    value: now === "?" ? null : now,
    cannotJudge: now === "?" ? "NOT_MY_FIELD" : null,
    reason: "",
    versionId: "version",
    sawOthers: earlier !== null,
    earlier: earlier === null ? null : { value: earlier },
    createdAt: "2026-11-25T07:00:00.000Z",
  };
}

/** Of one clause in a revealed round: rater, value, reason, group. Its figures are nobody's. */
export function resultOf(
  given: readonly (readonly [rater: string, value: number | null, reason?: string, group?: string | null])[],
): ClauseResult {
  return {
    clauseId: "clause-0",
    answers: given.map(([rater, value, reason = "", group = null]) => ({
      rater,
      group,
      value,
      cannotJudge: value === null ? "UNCLEAR" : null,
      reason,
    })),
    base: { rated: given.length, of: given.length, cannotJudge: 0, noAnswer: 0 },
    summary: null,
    perStep: [],
    step: null,
    closeness: "too-few",
    groups: [],
    stability: null,
  };
}
