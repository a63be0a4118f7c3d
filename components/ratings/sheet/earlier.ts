import type { Judgement } from "@/components/ratings/significance-state";
import { sayReason } from "@/components/ratings/significance-words";
import type { Criterion } from "./values";
import { sayAnswer } from "./sheet-words";

/** What one said oneself of a clause in an earlier round. It is shown to nobody else. */
export type Earlier = { round: number; judgement: Judgement };
export type EarlierAnswers = ReadonlyMap<string, Earlier>;
export const NOTHING_EARLIER: EarlierAnswers = new Map();

/** "You said 44, Notable in round 1." */
export function sayEarlier({ round, judgement }: Earlier, criterion: Criterion): string {
  const { cannotJudge } = judgement;
  return cannotJudge
    ? `In round ${round} you could not judge: ${sayReason(cannotJudge)}.`
    : `You said ${sayAnswer(judgement, criterion)} in round ${round}.`;
}
