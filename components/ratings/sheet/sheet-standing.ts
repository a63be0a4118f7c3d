import type { SignificanceState } from "@/components/ratings/significance-state";
import { isAnswer } from "@/lib/statistics/is-answer";

/** Whether one's answers are safe, all of them together. */
export type SheetStanding =
  | { kind: "saving" }
  | { kind: "unsaved"; count: number }
  /** `at`: ISO time of the last; null before the first. */
  | { kind: "saved"; at: string | null };

export function sheetStanding(
  { pending, clauses }: SignificanceState,
  isMoving: boolean,
  savedAt: string | null,
): SheetStanding {
  const count = [...pending.values()].filter(({ status }) => status === "failed").length;
  if (count > 0) return { kind: "unsaved", count };
  if (isMoving || pending.size > 0) return { kind: "saving" };
  const given = [...clauses.values()].flatMap(({ mine }) => (mine && isAnswer(mine) ? mine.createdAt : []));
  return { kind: "saved", at: savedAt ?? given.toSorted().at(-1) ?? null };
}
