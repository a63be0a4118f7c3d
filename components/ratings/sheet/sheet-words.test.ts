import { expect, it } from "vitest";
import { SIGNIFICANCE, TEMPLATES } from "@/lib/statistics/criterion-templates";
import { makeScale } from "@/lib/statistics/scale";
import { nameShortly, sayAnswer } from "./sheet-words";
import type { Criterion } from "./values";

const hundred = makeScale("0-100", SIGNIFICANCE.steps) as Criterion;
const nine = makeScale("1-9", TEMPLATES[0]!.steps) as Criterion;
const rated = (value: number) => ({ value, cannotJudge: null, reason: "" });

it("says an answer", () => {
  expect(sayAnswer(rated(70), hundred)).toBe("70, Major");
  expect(sayAnswer(rated(0), hundred)).toBe("0, Marginal");
  expect(sayAnswer(rated(7), nine)).toBe("7");
  expect(sayAnswer(null, hundred)).toBe("Not rated");
  expect(sayAnswer({ value: null, cannotJudge: "NOT_MY_FIELD", reason: "" }, hundred)).toBe(
    "Cannot judge: not my field",
  );
});

it("names a clause by its number, or by its title", () => {
  expect(nameShortly({ number: "8", title: "Standards" })).toBe("Clause 8");
  expect(nameShortly({ number: null, title: "Annex" })).toBe("Annex");
});
