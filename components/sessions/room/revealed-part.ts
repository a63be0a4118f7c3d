// What the strips of the Significance tab draw, made of a revealed round. In an anonymous one nobody is told apart: what
// was given before stands beside what is given now, and no line joins the two.
import type { Part } from "@/components/significance/clause-results";
import type { PictureTable } from "@/components/significance/picture-table";
import { sayCell } from "@/components/significance/strip-table";
import type { ClauseResult } from "@/lib/schemas/round-results";
import type { RatingDto } from "@/lib/schemas/rating";
import type { RoundRatingDto } from "@/lib/schemas/session";
import { type Scale, stepOf } from "@/lib/statistics/scale";

export const ME = "me";
type Answer = ClauseResult["answers"][number];
type Given = Pick<Answer, "value" | "cannotJudge" | "reason">;

/** @param mine one's own answer in this round: one dot of its value is one's own, and only oneself is told. */
export function revealedPart(
  result: ClauseResult,
  before: ClauseResult | null,
  isNamed: boolean,
  mine: RoundRatingDto | null,
): Part {
  const { answers, summary, base, perStep, closeness, clauseId } = result;
  const isMine = (given: Given) =>
    mine !== null &&
    given.value === mine.value &&
    given.cannotJudge === mine.cannotJudge &&
    given.reason === mine.reason;
  const own = answers.findIndex(isMine);
  const rating = (key: string, { rater, value, cannotJudge, reason }: Answer): RatingDto => ({
    id: key,
    clauseId,
    person: { id: key, name: key === ME ? "You" : isNamed ? rater : "Somebody" },
    value,
    cannotJudge,
    reason,
    versionId: "",
    sawOthers: false,
    earlier: null,
    createdAt: "",
  });
  const now = answers.map((answer, at) => {
    const was = isNamed ? before?.answers.find(({ rater }) => rater === answer.rater) : undefined;
    return { ...rating(at === own ? ME : `${answer.rater} ${at}`, answer), earlier: was ? { value: was.value } : null };
  });
  const gone = (before?.answers ?? [])
    .filter(({ rater }) => !isNamed || !answers.some((answer) => answer.rater === rater))
    .map((answer, at) => ({
      ...rating(`before ${at}`, answer),
      value: null,
      cannotJudge: null,
      earlier: { value: answer.value },
    }));
  return {
    group: null,
    ratings: [...now, ...gone],
    summary,
    base,
    perStep,
    closeness,
    step: null,
    cannotJudgeBy: new Map(),
  };
}

/** The same as rows: each answer of each round in which the clause was asked, the latest first. */
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
        sayCell({ value: answer.value, cannotJudge: answer.cannotJudge } as Part["ratings"][number]),
        answer.value === null ? null : (stepOf(answer.value, scale)?.name ?? null),
        answer.reason || null,
      ]),
    ),
  };
}
