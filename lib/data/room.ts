import "server-only";
import { AppError } from "@/lib/errors";
import type { KnownActor } from "@/lib/policies/actor";
import type { PlaceOnAgenda } from "@/lib/schemas/session-requests";
import {
  checkNoHiddenRound,
  checkClauseOf,
  checkSpeaks,
  checkSteers,
  claimSession,
  noSuchSession,
} from "./session-rows";
import { type WriteOptions, write } from "./write";

/** What the room looks at: those who follow come along. Null: nothing. */
export function putOnTable(
  actor: KnownActor,
  sessionId: string,
  clauseId: string | null,
  options: WriteOptions,
): Promise<void> {
  return write(actor, options, async ({ tx, notify }) => {
    const session = await claimSession(actor, sessionId, tx);
    checkSteers(actor, session);
    if (clauseId !== null) await checkClauseOf(sessionId, clauseId, tx);
    await tx.session.update({
      where: { id: sessionId },
      data: { tableClauseId: clauseId, tableSince: clauseId === null ? null : new Date() },
    });
    await notify({ topic: "session", id: sessionId });
  });
}

/** Moves a clause within its lane, gives it time, or leaves it out. */
export function placeOnAgenda(
  actor: KnownActor,
  sessionId: string,
  clauseId: string,
  place: PlaceOnAgenda,
  options: WriteOptions,
): Promise<void> {
  return write(actor, options, async ({ tx, notify }) => {
    const session = await claimSession(actor, sessionId, tx);
    checkSteers(actor, session);
    await checkClauseOf(sessionId, clauseId, tx, noSuchSession());
    await tx.sessionClause.update({ where: { sessionId_clauseId: { sessionId, clauseId } }, data: place });
    await notify({ topic: "session", id: sessionId });
  });
}

/** Asks for a settled clause to be discussed all the same, or no longer. Nobody is told who did. */
export function askToDiscuss(
  actor: KnownActor,
  sessionId: string,
  clauseId: string,
  wants: boolean,
  options: WriteOptions,
): Promise<void> {
  return write(actor, options, async ({ tx, notify }) => {
    const session = await claimSession(actor, sessionId, tx);
    const { participantId } = checkSpeaks(actor, session);
    checkNoHiddenRound(session);
    await checkClauseOf(sessionId, clauseId, tx, noSuchSession());
    const key = { sessionId, clauseId, participantId };
    if (wants) {
      const where = { sessionId_clauseId_participantId: key };
      await tx.discussAnyway.upsert({ where, create: key, update: {} });
    } else {
      await tx.discussAnyway.deleteMany({ where: key });
    }
    await notify({ topic: "session", id: sessionId });
  });
}

const MOST_PINS = 3;

/** A quote for the brief. */
export function pinQuote(
  actor: KnownActor,
  sessionId: string,
  { clauseId, versionId, start, end }: { clauseId: string; versionId: string; start: number; end: number },
  options: WriteOptions,
): Promise<{ id: string }> {
  return write(actor, options, async ({ tx, notify }) => {
    const session = await claimSession(actor, sessionId, tx);
    const { participantId } = checkSpeaks(actor, session);
    await checkClauseOf(sessionId, clauseId, tx);
    const version = await tx.version.findFirst({
      where: {
        id: versionId,
        sessions: { some: { sessionId } },
        clauses: { some: { clauseId, start: { lte: start }, end: { gte: end } } },
      },
      select: { text: true },
    });
    if (!version || start >= end) throw new AppError("bad-input", "Choose words of this clause.");
    if ((await tx.pin.count({ where: { sessionId, clauseId } })) >= MOST_PINS) {
      throw new AppError("conflict", `The brief shows at most ${MOST_PINS} quotes of a clause. Take one away first.`);
    }
    const { id } = await tx.pin.create({
      data: {
        sessionId,
        clauseId,
        versionId,
        start,
        end,
        exact: version.text.slice(start, end),
        pinnedById: participantId,
      },
      select: { id: true },
    });
    await notify({ topic: "session", id: sessionId });
    return { id };
  });
}

export function unpinQuote(actor: KnownActor, pinId: string, options: WriteOptions): Promise<void> {
  return write(actor, options, async ({ tx, notify }) => {
    const noSuch = () => new AppError("not-found", "There is no such quote in a session of yours.");
    const pin = await tx.pin.findUnique({ where: { id: pinId } });
    if (!pin) throw noSuch();
    const session = await claimSession(actor, pin.sessionId, tx, noSuch());
    const { participantId } = checkSpeaks(actor, session);
    if (pin.pinnedById !== participantId) checkSteers(actor, session);
    await tx.pin.delete({ where: { id: pinId } });
    await notify({ topic: "session", id: session.id });
  });
}
