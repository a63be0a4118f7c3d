import "server-only";
import { AppError } from "@/lib/errors";
import type { KnownActor } from "@/lib/policies/actor";
import { addJobs } from "./jobs";
import { checkSteers, claimSession, noSuchRound } from "./session-rows";
import { type WriteOptions, write } from "./write";

const HOUR_MS = 3_600_000;

/**
 * The facilitator's: all who have not finished, and have an address, get a mail. Who and how many, is told to nobody.
 * @throws AppError not-found, forbidden, conflict, too-many
 */
export function askForReminder(actor: KnownActor, roundId: string, options: WriteOptions): Promise<void> {
  return write(actor, options, async ({ tx }) => {
    const found = await tx.round.findUnique({ where: { id: roundId }, select: { sessionId: true } });
    if (!found) throw noSuchRound();
    const session = await claimSession(actor, found.sessionId, tx, noSuchRound());
    checkSteers(actor, session);
    const round = await tx.round.findUniqueOrThrow({ where: { id: roundId } });
    if (round.state !== "OPEN") throw new AppError("conflict", "This round is closed: nobody can answer any more.");
    if (session.kind === "REHEARSAL") throw new AppError("conflict", "A rehearsal is for you alone.");
    const waitMs = round.remindedAt ? round.remindedAt.getTime() + HOUR_MS - Date.now() : 0;
    if (waitMs > 0) {
      const minutes = Math.ceil(waitMs / 60_000);
      throw new AppError(
        "too-many",
        `A reminder went out less than an hour ago. You can send another in ${minutes} ${minutes === 1 ? "minute" : "minutes"}.`,
        { retryAfterSeconds: Math.ceil(waitMs / 1000) },
      );
    }
    const remindedAt = new Date();
    await tx.round.update({ where: { id: roundId }, data: { remindedAt } });
    const once = remindedAt.toISOString();
    await addJobs(tx, "remind-raters", [{ key: `remind-raters:${roundId}:${once}`, payload: { roundId, once } }]);
  });
}
