// What happens by itself: rounds open at the times of the plan, and close at theirs. Done by lib/jobs.
import "server-only";
import { AppError } from "@/lib/errors";
import { type Transaction, database } from "./database";
import type { PlannedRound } from "./generated/client";
import type { Jobs } from "./jobs";
import { moveByClock } from "./move-session";
import { nextPlanned } from "./plan-rounds";
import { queueMails } from "./queue-mails";
import { unfinishedRaters } from "./round-rows";
import { type FoundSession, loadSession } from "./session-rows";
import { sendNotice } from "./write";

/** Within the transaction of a job. */
const LIMITS = { maxWait: 5_000, timeout: 30_000 };

/**
 * Opens what was planned for this time. Where the method does not let it, it stays unopened, the plan says why, and the
 * facilitators are written to. Nothing where it has opened already, or another time was set since.
 */
export async function openByClock({ sessionId, ordinal, opensAt }: Jobs["open-round"]): Promise<void> {
  await database().prisma.$transaction(async (tx) => {
    const session = await claimSession(sessionId, tx);
    const where = { sessionId_ordinal: { sessionId, ordinal } };
    const planned = await tx.plannedRound.findUnique({ where });
    if (!session || !planned || planned.roundId || planned.refusedAt) return;
    if (planned.opensAt.toISOString() !== opensAt) return;
    const refusal = await whyNotOpened(tx, session, planned);
    if (refusal === null) return;
    await tx.plannedRound.update({ where, data: { refusedAt: new Date(), refusal } });
    const about = { kind: "round-not-opened" as const, subjectId: planned.id, once: opensAt };
    await queueMails(tx, about, { sessionId, role: "FACILITATOR" });
    await sendNotice(tx, { topic: "session", id: sessionId });
  }, LIMITS);
}

/** Null where it was opened. */
async function whyNotOpened(tx: Transaction, session: FoundSession, planned: PlannedRound): Promise<string | null> {
  const next = await nextPlanned(tx, session.id);
  if (next && next.ordinal < planned.ordinal) return "A round that was planned before it has not been opened.";
  const { closesAt, revealsItself } = planned;
  try {
    await moveByClock(tx, session, "OPEN_ROUND", { closesAt: closesAt?.toISOString() ?? null, revealsItself });
    return null;
  } catch (error) {
    // Refused before anything was done.
    if (error instanceof AppError) return error.message;
    throw error;
  }
}

/**
 * Closes the round, and reveals it where that was asked for. Nothing where somebody has done so already, or another worker:
 * whoever holds the session's row first does it.
 */
export async function closeByClock({ roundId, closesAt }: Jobs["close-round"]): Promise<void> {
  await database().prisma.$transaction(async (tx) => {
    const session = await claimSessionOf(roundId, tx);
    const round = await tx.round.findUnique({ where: { id: roundId } });
    if (!session || round?.state !== "OPEN") return;
    if (closesAt !== undefined && round.closesAt?.toISOString() !== closesAt) return;
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
  return round && claimSession(round.sessionId, tx);
}

async function claimSession(sessionId: string, tx: Transaction) {
  await tx.$executeRaw`SELECT 1 FROM "Session" WHERE "id" = ${sessionId}::uuid FOR UPDATE`;
  return loadSession(sessionId, tx);
}
