import fc from "fast-check";
import { expect, it } from "vitest";
import type { Judgement } from "@/components/ratings/significance-state";
import { orderOwn } from "./own-order";

const rated = (value: number): Judgement => ({ value, cannotJudge: null, reason: "" });
const refused: Judgement = { value: null, cannotJudge: "UNCLEAR", reason: "" };

it("ranks by value, with shared ranks, and keeps what has no value apart", () => {
  const given: Record<string, Judgement | null> = {
    a: rated(50),
    b: rated(0),
    c: null,
    d: rated(90),
    e: refused,
    f: rated(50),
    g: rated(10),
  };
  expect(orderOwn(Object.keys(given), (id) => given[id]!)).toEqual({
    ranked: [
      { clauseId: "d", value: 90, rank: 1 },
      { clauseId: "a", value: 50, rank: 2 },
      { clauseId: "f", value: 50, rank: 2 },
      { clauseId: "g", value: 10, rank: 4 },
      { clauseId: "b", value: 0, rank: 5 },
    ],
    cannotJudge: ["e"],
    unrated: ["c"],
  });
});

it("loses and repeats none", () => {
  const answer = fc.oneof(fc.constant(null), fc.constant(refused), fc.nat(100).map(rated));
  fc.assert(
    fc.property(fc.array(answer, { maxLength: 30 }), (answers) => {
      const ids = answers.map((_, at) => String(at));
      const { ranked, cannotJudge, unrated } = orderOwn(ids, (id) => answers[Number(id)]!);
      const all = [...ranked.map(({ clauseId }) => clauseId), ...cannotJudge, ...unrated];
      expect(all.toSorted()).toEqual(ids.toSorted());
    }),
  );
});
