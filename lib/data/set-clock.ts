import "server-only";
import { reminderBefore } from "@/lib/sessions/reminder-time";
import type { Transaction } from "./database";
import { addJobs } from "./jobs";

/** Of a round that is being opened: it closes by itself at its time, and warns before. */
export async function setClock(tx: Transaction, roundId: string, openedAt: Date, closesAt: Date): Promise<void> {
  await addJobs(tx, "close-round", [{ key: `close-round:${roundId}`, payload: { roundId }, runAt: closesAt }]);
  const remindAt = reminderBefore(openedAt, closesAt);
  if (!remindAt) return;
  const payload = { roundId, once: "before-the-close" };
  await addJobs(tx, "remind-raters", [{ key: `remind-raters:${roundId}`, payload, runAt: remindAt }]);
}
