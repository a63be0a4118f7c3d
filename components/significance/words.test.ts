import { expect, it } from "vitest";
import { DEFAULT_RULE } from "@/lib/statistics/closeness";
import { summarise } from "@/lib/statistics/summarise";
import { readChoice, significanceAddress } from "./significance-address";
import { significanceOf } from "./significance.test-data";
import { tableToCsv } from "./table-to-csv";
import { sayReason } from "@/components/ratings/significance-words";
import { sayBase, sayRule } from "@/lib/statistics/say";
import { sayRating, saySummary } from "./words";

it.each([
  [{ rated: 6, of: 8, cannotJudge: 1, noAnswer: 1 }, "6 of 8 rated, 1 cannot judge, 1 no answer"],
  [{ rated: 5, of: 5, cannotJudge: 0, noAnswer: 0 }, "5 of 5 rated"],
])("says what a median rests on", (base, words) => expect(sayBase(base)).toBe(words));

it.each([
  [[62, 66, 70, 74, 78], "median", "Median 70, middle half 66–74"],
  [[62, 66, 70, 74, 78], "spread", "Median 70, on average 4.8 from it"],
  [[1, 2, 8], "text", "Median 2, from 1 to 8"],
  [[7, 7], "median", "Median 7, no spread"],
] as const)("never says a median without its spread: %j", (values, order, words) =>
  expect(saySummary(summarise(values)!, order)).toBe(words),
);

it("says the rule and what people gave", () => {
  expect(sayRule(DEFAULT_RULE)).toBe(
    "75\u00a0% on two neighbouring steps, nobody more than two steps from the median’s",
  );
  expect([sayReason("NOT_MY_FIELD"), sayReason("RECUSED")]).toEqual(["not my field", "I recuse myself"]);
  const { significance } = significanceOf([[[70, 40], [70, 70], "?"]]);
  const [{ mine, others }] = significance.clauses as [(typeof significance.clauses)[number]];
  expect([mine!, ...others!].map((rating) => sayRating(rating, rating.value === null ? null : "Major"))).toEqual([
    "70, Major, was 40 before seeing others’ values",
    "70, Major",
    "cannot judge: not my field",
  ]);
  expect(sayRating({ ...mine!, earlier: { value: 40, round: 1 } }, "Major")).toBe("70, Major, was 40 in round 1");
});

it("keeps a choice in the address, and ignores what makes no sense in it", () => {
  const choice = { roundId: null, criterionId: "c1", order: "spread", byGroup: true } as const;
  const address = significanceAddress("d1", choice);
  expect(address).toBe("/documents/d1/significance?criterion=c1&order=spread&by=group");
  expect(readChoice(Object.fromEntries(new URL(address, "http://x").searchParams))).toEqual(choice);
  expect(readChoice({ order: "best", by: ["group"] })).toEqual({
    roundId: null,
    criterionId: null,
    order: "median",
    byGroup: false,
  });
  // A round is by its own criterion.
  const ofRound = { ...choice, roundId: "r1", criterionId: null };
  expect(significanceAddress("d1", { ...ofRound, criterionId: "c1" })).toBe(
    "/documents/d1/significance?from=r1&order=spread&by=group",
  );
  expect(readChoice({ from: "r1", criterion: "c1", order: "spread", by: "group" })).toEqual(ofRound);
  expect(significanceAddress("d1", readChoice({}))).toBe("/documents/d1/significance");
});

it("writes a file that spreadsheets read and do not run", () => {
  const file = tableToCsv({
    columns: ["Clause", "=A1"],
    rows: [
      ["1, a", null],
      ["说", 62.5],
    ],
  });
  expect(file).toBe('\uFEFFClause,\'=A1\r\n"1, a",\r\n说,62.5\r\n');
});
