import "server-only";
import type { Transaction } from "./database";

/**
 * Holds a thread until the transaction ends and counts the change: what is checked is what is changed, and of two tellings
 * the newer is known. Refused changes roll the count back with everything else. No such thread: nothing to hold.
 */
export async function claimThread(tx: Transaction, threadId: string): Promise<void> {
  await tx.$executeRaw`UPDATE "Thread" SET "sequence" = "sequence" + 1 WHERE "id" = ${threadId}::uuid`;
}
