import "server-only";
import { reminderBefore } from "@/lib/sessions/reminder-time";
import type { Transaction } from "./database";
import { addJobs, removeJobs } from "./jobs";

/** Of a round that opens, or whose time is changed: it closes by itself then, and warns before; with null by hand. */
export async function setClock(tx: Transaction, roundId: string, openedAt: Date, closesAt: Date | null): Promise<void> {
  const [closing, reminding] = [`close-round:${roundId}`, `remind-raters:${roundId}`];
  if (!closesAt) return removeJobs(tx, [closing, reminding]);
  const payload = { roundId, closesAt: closesAt.toISOString() };
  await addJobs(tx, "close-round", [{ key: closing, payload, runAt: closesAt }]);
  const remindAt = reminderBefore(openedAt, closesAt);
  // One whose moment has passed is not made up for.
  if (!remindAt || remindAt.getTime() <= Date.now()) return removeJobs(tx, [reminding]);
  const reminder = { roundId, once: "before-the-close" };
  await addJobs(tx, "remind-raters", [{ key: reminding, payload: reminder, runAt: remindAt }]);
}
