// What happens by itself in a round that has a time to close: set with its opening, done by lib/jobs.
import "server-only";
import { type Transaction, database } from "./database";
import { moveByClock } from "./move-session";
import { queueMails } from "./queue-mails";
import { unfinishedRaters } from "./round-rows";
import { loadSession } from "./session-rows";

/** Within the transaction of a job. */
const LIMITS = { maxWait: 5_000, timeout: 30_000 };

/**
 * Closes the round, and reveals it where that was asked for. Nothing where somebody has done so already, or another worker:
 * whoever holds the session's row first does it.
 */
export async function closeByClock(roundId: string): Promise<void> {
  await database().prisma.$transaction(async (tx) => {
    const session = await claimSessionOf(roundId, tx);
    const round = await tx.round.findUnique({ where: { id: roundId } });
    if (!session || round?.state !== "OPEN") return;
    const moved = await moveByClock(tx, session, "CLOSE_ROUND");
    if (round.revealsItself) await moveByClock(tx, { ...session, ...moved }, "REVEAL");
  }, LIMITS);
}

/** A mail for each who has an address and has not finished; who that is stays here. */
export async function remindRaters(roundId: string, once: string): Promise<void> {
  await database().prisma.$transaction(async (tx) => {
    const session = await claimSessionOf(roundId, tx);
    const round = await tx.round.findUnique({ where: { id: roundId } });
    if (!session || round?.state !== "OPEN") return;
    const ids = await unfinishedRaters(roundId, session.finish, tx);
    await queueMails(tx, { kind: "round-reminder", subjectId: roundId, once }, { id: { in: ids } });
  }, LIMITS);
}

async function claimSessionOf(roundId: string, tx: Transaction) {
  const round = await tx.round.findUnique({ where: { id: roundId }, select: { sessionId: true } });
  if (!round) return null;
  await tx.$executeRaw`SELECT 1 FROM "Session" WHERE "id" = ${round.sessionId}::uuid FOR UPDATE`;
  return loadSession(round.sessionId, tx);
}
