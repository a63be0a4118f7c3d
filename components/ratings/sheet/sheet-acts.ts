import type { Answer } from "./judging-store";

/** What a row asks of its sheet. The same object for as long as the sheet is there: rows are drawn anew only for what changed. */
export type RowActs = {
  /** Opens the row, or closes it if it is open. */
  toggle: (clauseId: string) => void;
  step: (clauseId: string, at: number, how?: { isUnderFinger: boolean }) => void;
  answer: (clauseId: string, answer: Answer, restMs?: number) => void;
  /** Gives again what one said in an earlier round. */
  keep: (clauseId: string) => void;
  write: (clauseId: string, reason: string) => void;
  settle: (clauseId: string) => void;
  next: () => void;
  toTrack: (clauseId: string) => void;
  retry: (clauseId: string) => void;
  discard: (clauseId: string) => void;
};
