import { expect, it } from "vitest";
import type { Pending, SignificanceState } from "@/components/ratings/significance-state";
import type { RatingDto } from "@/lib/schemas/rating";
import { sheetStanding } from "./sheet-standing";

const state = (statuses: Pending["status"][], given: (string | null)[] = []): SignificanceState => ({
  pending: new Map(statuses.map((status, at) => [String(at), { status } as Pending])),
  clauses: new Map(
    given.map((createdAt, at) => [
      String(at),
      { clauseId: String(at), others: null, mine: createdAt ? ({ createdAt, value: 1 } as RatingDto) : null },
    ]),
  ),
});

it.each([
  ["what failed comes first", state(["saving", "failed", "failed"]), true, null, { kind: "unsaved", count: 2 }],
  ["what is on its way", state(["saving"], ["2026-01-01"]), false, null, { kind: "saving" }],
  ["what is in the hand", state([]), true, "2026-01-02", { kind: "saving" }],
  [
    "the last of before",
    state([], ["2026-01-02", null, "2026-01-01"]),
    false,
    null,
    { kind: "saved", at: "2026-01-02" },
  ],
  ["the last of now", state([], ["2026-01-01"]), false, "2026-01-03", { kind: "saved", at: "2026-01-03" }],
  ["nothing", state([], [null]), false, null, { kind: "saved", at: null }],
] as const)("says %s", (_, given, isMoving, savedAt, standing) => {
  expect(sheetStanding(given, isMoving, savedAt)).toEqual(standing);
});
