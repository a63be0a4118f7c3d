import type { Resolution } from "@/lib/anchoring/resolve";
import { describe, expect, it } from "vitest";
import { judge } from "./judge";
import type { Category } from "./truth/classify";

//            0         10        20        30
const NEXT = "Alpha beta, gamma delta. Epsilon zeta.";

function judgeFound(category: Category, truth: string, found: string, status: Resolution["status"], exact = truth) {
  const spanOf = (words: string) => ({ start: NEXT.indexOf(words), end: NEXT.indexOf(words) + words.length });
  const spans = truth === "" ? [] : [spanOf(truth)];
  const resolution: Resolution = status === "orphaned" ? { status, score: 0 } : { status, ...spanOf(found), score: 1 };
  const verdict = judge(NEXT, exact, { category, spans, traces: spans }, resolution);
  return Object.entries(verdict)
    .filter(([, holds]) => holds)
    .map(([name]) => name);
}

describe("judge", () => {
  it.each([
    ["intact", "beta, gamma", "beta, gamma", "exact", ["isExact", "isRight"]],
    ["intact", "beta, gamma", "beta", "exact", ["isOverclaimed"]],
    ["intact", "beta, gamma", "Epsilon", "changed", ["isFalse"]],
    ["intact", "beta, gamma", "", "orphaned", []],
    // Punctuation at the ends is nobody's boundary.
    ["edited", "gamma delta", "gamma delta.", "changed", ["isExact", "isRight"]],
    ["edited", "gamma delta", "gamma", "changed", []],
    ["edited", "beta, gamma delta", "gamma delta", "changed", ["isRight"]],
    ["deleted", "", "", "orphaned", ["isRight"]],
    ["deleted", "", "zeta", "changed", ["isFalse"]],
    ["twin", "", "zeta", "moved", ["isFalse", "isOverclaimed"]],
  ] as const)("%s “%s”, found “%s” as %s", (category, truth, found, status, expected) => {
    expect(judgeFound(category, truth, found, status).sort()).toEqual([...expected]);
  });

  it("takes no part of an edited quote for all of it", () => {
    expect(judgeFound("edited", "gamma delta", "gamma delta", "exact", "gamma and delta")).toContain("isOverclaimed");
  });
});
