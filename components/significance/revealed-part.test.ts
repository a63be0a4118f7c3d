import { describe, expect, it } from "vitest";
import { DEFAULT_RULE } from "@/lib/statistics/closeness";
import { ME, type Revealed, revealedByGroup, revealedPart } from "./revealed-part";
import { CRITERION, resultOf } from "./significance.test-data";

const mine = (name: string, value: number): Revealed["own"] => ({
  name,
  given: { value, cannotJudge: null, reason: "" },
});
const drawn = ({ ratings, before }: ReturnType<typeof revealedPart>) => [
  ...ratings.map(({ person, value, earlier }) => [person.name, value, earlier?.value ?? null]),
  ...before.map(({ raterId, value }) => [raterId, null, value]),
];

describe("what is drawn of a revealed round", () => {
  const before = {
    ordinal: 1,
    result: resultOf([
      ["Ana", 20],
      ["Ben", 60],
      ["Dia", null],
    ]),
  };
  const result = resultOf([
    ["Ana", 30],
    ["Cem", 70],
  ]);

  it("joins what one person gave in two rounds where names are known, and keeps who gave nothing since", () => {
    const part = revealedPart({ result, before, isNamed: true, own: null });
    expect(drawn(part)).toEqual([
      ["Ana", 30, 20],
      ["Cem", 70, null],
      ["Ben", null, 60],
    ]);
    expect(part.ratings[0]!.earlier).toEqual({ value: 20, round: 1 });
  });

  it("joins nothing in an anonymous session, even if pseudonyms were the same", () => {
    expect(drawn(revealedPart({ result, before, isNamed: false, own: null }))).toEqual([
      ["Somebody", 30, null],
      ["Somebody", 70, null],
      [null, null, 20],
      [null, null, 60],
    ]);
  });

  it("marks one answer as one's own, and no more where others gave the same", () => {
    const same = resultOf([
      ["1", 50],
      ["2", 50],
    ]);
    const ownOnes = (revealed: Revealed) => revealedPart(revealed).ratings.filter(({ person }) => person.id === ME);
    expect(ownOnes({ result: same, before: null, isNamed: false, own: mine("Me", 50) })).toHaveLength(1);
    expect(ownOnes({ result, before: null, isNamed: false, own: mine("Me", 99) })).toEqual([]);
    // Where names are known it is found by name.
    const [own] = ownOnes({ result: same, before: null, isNamed: true, own: mine("2", 50) });
    expect(own).toMatchObject({ person: { id: ME, name: "You" } });
    expect(ownOnes({ result: same, before: null, isNamed: true, own: mine("3", 50) })).toEqual([]);
  });

  it("tells two of one name apart", () => {
    const twice = resultOf([
      ["Wei", 10],
      ["Wei", 90],
    ]);
    const { ratings } = revealedPart({ result: twice, before: null, isNamed: true, own: null });
    expect(ratings.map(({ person }) => person.id)).toEqual(["Wei", "Wei (2)"]);
  });

  it("takes the figures as they were stored, whatever the answers come to", () => {
    const stored = {
      ...result,
      closeness: "contested" as const,
      base: { rated: 9, of: 9, cannotJudge: 0, noAnswer: 0 },
    };
    expect(revealedPart({ result: stored, before: null, isNamed: true, own: null })).toMatchObject({
      closeness: "contested",
      base: { rated: 9 },
      summary: null,
    });
  });
});

describe("by group", () => {
  const answers = resultOf([
    ["1", 10, "", "Legal"],
    ["2", 20, "", "Legal"],
    ["3", 80, "", null],
  ]);
  const groups = [
    { name: "Legal", of: 3 },
    { name: null, of: 1 },
  ];
  const before = { ordinal: 1, result: resultOf([["9", 70, "", null]]) };

  it("has a base of its own, and what that group gave before", () => {
    const parts = revealedByGroup(
      { result: answers, before, isNamed: false, own: null },
      groups,
      CRITERION,
      DEFAULT_RULE,
    );
    expect(parts.map(({ group, base, summary }) => [group, base.rated, base.of, summary?.median])).toEqual([
      ["Legal", 2, 3, 15],
      ["Others", 1, 1, 80],
    ]);
    expect(parts.map(({ before: hollow }) => hollow.map(({ value }) => value))).toEqual([[], [70]]);
  });

  it("calls nobody the others where it has names", () => {
    const parts = revealedByGroup(
      { result: answers, before, isNamed: true, own: null },
      groups,
      CRITERION,
      DEFAULT_RULE,
    );
    expect(parts.map(({ group }) => group)).toEqual(["Legal", null]);
  });
});
