import { describe, expect, it } from "vitest";
import { DEFAULT_RULE } from "@/lib/statistics/closeness";
import { SIGNIFICANCE } from "@/lib/statistics/criterion-templates";
import { makeScale } from "@/lib/statistics/scale";
import { makeRoundResults } from "./round-results";

const scale = makeScale(SIGNIFICANCE.scale, SIGNIFICANCE.steps);

/** One clause, asked of so many people of each group; each gives its number, and the last of all says nothing. */
function groupsOf(sizes: readonly (readonly [group: string | null, count: number])[], isNamed: boolean) {
  const roster = sizes
    .flatMap(([group, count]) => Array.from({ length: count }, () => group))
    .map((group, at) => ({ participantId: `p${at}`, name: `Rater ${at}`, group, recorded: null }));
  const answers = roster
    .slice(0, -1)
    .map(({ participantId }, value) => ({ clauseId: "a", participantId, value, cannotJudge: null, reason: "" }));
  const { clauses } = makeRoundResults({
    isNamed,
    seed: "5a".repeat(32),
    scale,
    rule: DEFAULT_RULE,
    clauseIds: ["a"],
    roster,
    answers,
    earlier: [],
  });
  return clauses[0]!.groups.map(({ name, base, summary }) => [name, base.rated, base.of, summary?.median ?? null]);
}

describe("by group", () => {
  it("each has a base and a median of its own", () => {
    const sizes = [
      ["Legal", 3],
      ["Technical", 2],
      [null, 1],
    ] as const;
    expect(groupsOf(sizes, true)).toEqual([
      ["Legal", 3, 3, 1],
      ["Technical", 2, 2, 3.5],
      [null, 0, 1, null],
    ]);
  });

  it("without names those under five are together", () => {
    const sizes = [
      ["Legal", 6],
      ["Technical", 3],
      [null, 2],
    ] as const;
    expect(groupsOf(sizes, false)).toEqual([
      ["Legal", 6, 6, 2.5],
      [null, 4, 5, 7.5],
    ]);
  });

  it("nothing is told where one group would be left, or the rest could be told from all", () => {
    expect(
      groupsOf(
        [
          ["Legal", 6],
          ["Technical", 3],
        ],
        false,
      ),
    ).toEqual([]);
    expect(groupsOf([["Legal", 6]], true)).toEqual([]);
  });
});
