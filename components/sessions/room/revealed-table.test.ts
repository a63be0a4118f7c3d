import { expect, it } from "vitest";
import { resultOf } from "@/components/significance/significance.test-data";
import { makeScale } from "@/lib/statistics/scale";
import { revealedTable } from "./revealed-table";

it("is a table of the strip, without names where there are none", () => {
  const scale = makeScale(
    "0-100",
    ["Marginal", "Minor", "Notable", "Major", "Pivotal"].map((name) => ({ name, meaning: "" })),
  );
  const rounds = [
    {
      ordinal: 2,
      result: resultOf([
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
