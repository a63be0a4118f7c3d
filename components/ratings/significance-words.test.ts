import { describe, expect, it } from "vitest";
import type { RatingDto } from "@/lib/schemas/rating";
import { summarise } from "@/lib/statistics/summarise";
import { describeMine, describeSummary } from "./significance-words";

const given = (value: number | null) =>
  ({ value, cannotJudge: value === null ? "UNCLEAR" : null, reason: "" }) as RatingDto;

describe("describeSummary", () => {
  it.each([
    ["dots only below five", [62, 70], 78, 8, "median 70 · 3 of 8 rated"],
    ["quartiles from five on", [62, 66, 70, 74], 78, 5, "median 70 · middle half 66–74 · 5 of 5 rated"],
    ["who cannot judge is in the base", [62, null], 63, 8, "median 62.5 · 2 of 8 rated, 1 cannot judge"],
    ["a rater who has left does not make 3 of 2", [10, 20], 30, 2, "median 20 · 3 of 3 rated"],
  ])("%s", (_, others, mine, raters, words) => {
    const values = [mine, ...others].flatMap((value) => value ?? []);
    expect(describeSummary(summarise(values), others.map(given), given(mine), raters)).toBe(words);
  });
});

it("says one's own answer, zero too", () => {
  expect(describeMine(given(0))).toBe("you said 0");
  expect(describeMine(given(null))).toBe("you cannot judge: the clause is unclear");
});
