import { describe, expect, it } from "vitest";
import type { ClauseResult } from "@/lib/schemas/round-results";
import type { RoundRatingDto } from "@/lib/schemas/session";
import { makeScale } from "@/lib/statistics/scale";
import { ME, revealedPart, revealedTable } from "./revealed-part";

const result = (given: readonly (readonly [string, number | null, string?])[]): ClauseResult => ({
  clauseId: "clause",
  answers: given.map(([rater, value, reason = ""]) => ({
    rater,
    group: null,
    value,
    cannotJudge: value === null ? "UNCLEAR" : null,
    reason,
  })),
  base: { rated: given.length, of: given.length, cannotJudge: 0, noAnswer: 0 },
  summary: null,
  perStep: [],
  step: null,
  closeness: "too-few",
  stability: null,
});
const mine = (value: number) => ({ value, cannotJudge: null, reason: "" }) as RoundRatingDto;
const drawn = (part: ReturnType<typeof revealedPart>) =>
  part.ratings.map(({ person, value, earlier }) => [person.name, value, earlier?.value ?? null]);

describe("what is drawn of a revealed round", () => {
  const before = result([
    ["Ana", 20],
    ["Ben", 60],
  ]);
  const now = result([
    ["Ana", 30],
    ["Cem", 70],
  ]);

  it("joins what one person gave in two rounds where names are known, and keeps who gave nothing since", () => {
    expect(drawn(revealedPart(now, before, true, null))).toEqual([
      ["Ana", 30, 20],
      ["Cem", 70, null],
      ["Ben", null, 60],
    ]);
  });

  it("joins nothing in an anonymous session, even if pseudonyms were the same", () => {
    expect(drawn(revealedPart(now, before, false, null))).toEqual([
      ["Somebody", 30, null],
      ["Somebody", 70, null],
      ["Somebody", null, 20],
      ["Somebody", null, 60],
    ]);
  });

  it("marks one answer as one's own, and no more where others gave the same", () => {
    const part = revealedPart(
      result([
        ["1", 50],
        ["2", 50],
      ]),
      null,
      false,
      mine(50),
    );
    expect(part.ratings.filter(({ person }) => person.id === ME)).toHaveLength(1);
    expect(drawn(revealedPart(now, null, false, mine(99)))).not.toContainEqual(["You", 99, null]);
  });
});

it("is also a table, without names where there are none", () => {
  const scale = makeScale(
    "0-100",
    ["Marginal", "Minor", "Notable", "Major", "Pivotal"].map((name) => ({ name, meaning: "" })),
  );
  const rounds = [
    {
      ordinal: 2,
      result: result([
        ["Ana", 30, "Because."],
        ["Ben", null],
      ]),
    },
  ];
  expect(revealedTable(rounds, true, scale).rows).toEqual([
    [2, "Ana", 30, "Minor", "Because."],
    [2, "Ben", "cannot judge: the clause is unclear", null, null],
  ]);
  expect(revealedTable(rounds, false, scale).rows.map(([, who]) => who)).toEqual([1, 2]);
});
