import { CANNOT_JUDGE } from "@/components/ratings/significance-words";
import type { Judgement } from "@/components/ratings/significance-state";
import { stepOf } from "@/lib/statistics/scale";
import type { Criterion } from "./values";

/** "70, Major", "Cannot judge: not my field", "Not rated": an answer as one would say it. */
export function sayAnswer(judgement: Judgement | null, criterion: Criterion): string {
  if (!judgement) return "Not rated";
  if (judgement.cannotJudge) return `Cannot judge: ${CANNOT_JUDGE[judgement.cannotJudge].toLowerCase()}`;
  const { value } = judgement;
  const step = value === null ? null : stepOf(value, criterion);
  // Steps that are called by their number need no saying twice.
  return step && step.name !== String(value) ? `${value}, ${step.name}` : String(value);
}

type Name = { number: string | null; title: string | null };

/** "Clause 8", or what a part without a number is called. */
export function nameShortly({ number, title }: Name): string {
  return number ? `Clause ${number}` : (title ?? "A part without a name");
}
