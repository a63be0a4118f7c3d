import { describe, expect, it } from "vitest";
import { pastProblems, planProblems } from "./plan";

const at = (day: number, hour = 9) => `2026-12-${String(day).padStart(2, "0")}T${String(hour).padStart(2, "0")}:00:00Z`;
const round = (opens: number, closes: number | null) => ({
  opensAt: at(opens),
  closesAt: closes === null ? null : at(closes),
});
const fields = (problems: ReturnType<typeof planProblems>) => problems.map(({ at: index, field }) => [index, field]);

describe("a plan", () => {
  it.each([
    ["of nothing", [], []],
    ["one round", [round(1, 4)], []],
    ["two in order, the second at the moment the first closes", [round(1, 4), round(4, 8)], []],
    ["closed by hand", [round(1, null), round(2, null)], []],
    ["closing before opening", [round(4, 1)], [[0, "closesAt"]]],
    ["closing as it opens", [round(4, 4)], [[0, "closesAt"]]],
    ["overlapping", [round(1, 4), round(3, 8)], [[1, "opensAt"]]],
    ["out of order", [round(5, 8), round(1, 4)], [[1, "opensAt"]]],
    ["out of order and closed by hand", [round(5, null), round(5, null)], [[1, "opensAt"]]],
  ] as const)("%s", (_, plan, problems) => {
    expect(fields(planProblems(plan))).toEqual(problems);
    for (const { message } of planProblems(plan)) expect(message).toMatch(/^Round \d .+\. Let it .+ later\.$/);
  });

  it("reads times in whatever zone they are given", () => {
    const zones = [
      { opensAt: "2026-12-01T09:00:00+08:00", closesAt: "2026-12-01T02:00:00Z" },
      { opensAt: "2026-12-01T03:00:00+01:00", closesAt: null },
    ];
    expect(planProblems(zones)).toEqual([]);
  });

  it("is of what still comes", () => {
    const now = Date.parse(at(3));
    expect(fields(pastProblems([round(1, 4), round(5, 8)], now))).toEqual([[0, "opensAt"]]);
    expect(fields(pastProblems([round(3, 4)], now))).toEqual([[0, "opensAt"]]);
    expect(pastProblems([round(4, 5)], now)).toEqual([]);
  });
});
