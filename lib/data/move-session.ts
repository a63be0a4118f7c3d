// What happens when a session moves on: lib/sessions/transitions.ts says whether it may, this does it and records it, in
// one transaction that holds the session's row.
import "server-only";
import { randomBytes } from "node:crypto";
import { AppError } from "@/lib/errors";
import { type KnownActor, participationIn } from "@/lib/policies/actor";
import type { MoveSession } from "@/lib/schemas/session-requests";
import type { SessionState } from "@/lib/schemas/session-words";
import { moveFrom, type Mover, type SessionEvent, type SessionFacts } from "@/lib/sessions/transitions";
import type { Transaction } from "./database";
import { fulfilPlan, unfulfilPlan } from "./plan-rounds";
import { queueMailsOfStep } from "./queue-mails";
import { fillSimulatedBallots } from "./rehearse";
import { closeRound, revealRound } from "./round-steps";
import { claimSession, type FoundSession, ratingIn } from "./session-rows";
import { setClock } from "./set-clock";
import { tellOfStep } from "./tell-of-step";
import { type WriteOptions, sendNotice, write } from "./write";

/**
 * Moves the session on, once: who presses again with the same sequence number gets the step that the first press made.
 * @throws AppError not-found, forbidden, conflict, bad-input
 */
export function moveSession(
  actor: KnownActor,
  sessionId: string,
  move: MoveSession,
  options: WriteOptions,
): Promise<{ state: SessionState; sequence: number }> {
  return write(actor, options, async ({ tx, notify }) => {
    const session = await claimSession(actor, sessionId, tx);
    const participation = participationIn(actor, sessionId);
    const step = { by: participation?.role ?? null, participantId: participation?.participantId ?? null };
    const moved = await applyMove(tx, session, move, step);
    // What is covered for whom changes with the state.
    if (moved.sequence !== session.sequence) await notify({ topic: "participants", id: sessionId });
    return moved;
  });
}

/** The worker's: a round's time has come. Recorded as nobody's step. The session is held by whoever calls. */
export async function moveByClock(
  tx: Transaction,
  session: FoundSession,
  event: "OPEN_ROUND" | "CLOSE_ROUND" | "REVEAL",
  closing: Pick<MoveSession, "closesAt" | "revealsItself"> = { closesAt: null, revealsItself: false },
): Promise<{ state: SessionState; sequence: number }> {
  const move = { event, sequence: session.sequence, reason: "", ...closing };
  const moved = await applyMove(tx, session, move, { by: "CLOCK", participantId: null });
  await sendNotice(tx, { topic: "participants", id: session.id });
  return moved;
}

type Step = { by: Mover | null; participantId: string | null };

async function applyMove(tx: Transaction, session: FoundSession, move: MoveSession, { by, participantId }: Step) {
  const { id: sessionId, state, sequence } = session;
  const { event, reason } = move;
  if (move.sequence !== sequence) {
    const next = await tx.transition.findUnique({
      where: { sessionId_sequence: { sessionId, sequence: move.sequence + 1 } },
    });
    if (next?.event === event && next.participantId === participantId) return { state, sequence };
    throw new AppError("conflict", "The session has moved on meanwhile. Look at where it is now.", { sequence, state });
  }
  const clauseIds = event === "OPEN_ROUND" ? await clausesOfNextRound(tx, session, move.clauseIds) : [];
  const verdict = moveFrom(state, event, by, await factsOf(tx, session, clauseIds), reason);
  if (!verdict.isAllowed) throw new AppError(verdict.code, verdict.message);
  const roundId = (await EFFECTS[event]?.(tx, session, { ...move, clauseIds })) ?? null;
  const { to } = verdict;
  const number = sequence + 1;
  await tx.transition.create({
    data: { sessionId, sequence: number, event, from: state, to, participantId, roundId, reason },
  });
  await tx.session.update({ where: { id: sessionId }, data: { state: to, sequence: number } });
  await queueMailsOfStep(tx, { sessionId, event, roundId, participantId });
  await tellOfStep(tx, { sessionId, event, roundId, participantId });
  return { state: to, sequence: number };
}

/** What the table's guards ask. */
export async function factsOf(
  tx: Transaction,
  session: Pick<FoundSession, "id" | "isNamed">,
  clauseIds: readonly string[],
): Promise<SessionFacts> {
  const { id: sessionId, isNamed } = session;
  // One after the other: a transaction has one connection.
  const raters = await tx.participant.count({ where: ratingIn(sessionId) });
  const revealed = await tx.round.count({ where: { sessionId, state: "REVEALED" } });
  const brief = await tx.brief.findUnique({ where: { sessionId }, select: { frozenAt: true } });
  return {
    isNamed,
    raters,
    clauses: clauseIds.length,
    hasRevealedRound: revealed > 0,
    isBriefFrozen: (brief?.frozenAt ?? null) !== null,
  };
}

/** All of them in the first round; later those that are named, else those that were contested or asked for. */
export async function clausesOfNextRound(
  tx: Transaction,
  { id: sessionId }: Pick<FoundSession, "id">,
  named?: readonly string[],
): Promise<string[]> {
  const clauses = await tx.sessionClause.findMany({
    where: { sessionId },
    select: { clauseId: true, isSkipped: true, _count: { select: { discussAnyway: true } } },
  });
  const all = clauses.map(({ clauseId }) => clauseId);
  if (named) {
    if (!named.every((id) => all.includes(id))) {
      throw new AppError("bad-input", "This clause is not part of the session.");
    }
    return [...new Set(named)];
  }
  const revealed = await tx.round.findMany({ where: { sessionId, state: "REVEALED" }, orderBy: { ordinal: "asc" } });
  if (revealed.length === 0) return all;
  const latest = new Map(
    revealed.flatMap(({ results }) =>
      (results as { clauses: { clauseId: string; closeness: string }[] }).clauses.map((each) => [
        each.clauseId,
        each.closeness,
      ]),
    ),
  );
  return clauses
    .filter(
      ({ clauseId, isSkipped, _count }) => !isSkipped && (latest.get(clauseId) !== "close" || _count.discussAnyway > 0),
    )
    .map(({ clauseId }) => clauseId);
}

type Effect = (
  tx: Transaction,
  session: FoundSession,
  move: MoveSession & { clauseIds: string[] },
) => Promise<string | null>;

const EFFECTS: Record<SessionEvent, Effect | null> = {
  async START(tx, { id }) {
    await tx.session.update({ where: { id }, data: { openedAt: new Date() } });
    return null;
  },
  OPEN_ROUND: openRound,
  CLOSE_ROUND: (tx, session) => closeRound(tx, session),
  REVEAL: (tx, session) => revealRound(tx, session),
  async VOID_ROUND(tx, { id: sessionId }, { reason }) {
    const round = await unrevealedRound(tx, sessionId);
    await tx.round.update({ where: { id: round.id }, data: { state: "VOID", voidReason: reason.trim() } });
    await unfulfilPlan(tx, round.id);
    return round.id;
  },
  CONCLUDE: null,
  RESUME: null,
  ARCHIVE: null,
};

async function openRound(
  tx: Transaction,
  session: FoundSession,
  { clauseIds, closesAt, revealsItself }: MoveSession & { clauseIds: string[] },
): Promise<string> {
  const { id: sessionId } = session;
  if (closesAt && new Date(closesAt).getTime() <= Date.now()) {
    throw new AppError("bad-input", "The time at which the round closes is past already.");
  }
  const last = await tx.round.aggregate({ where: { sessionId }, _max: { ordinal: true } });
  const raters = await tx.participant.findMany({
    where: ratingIn(sessionId),
    select: { id: true, recorderId: true },
  });
  const round = await tx.round.create({
    data: {
      sessionId,
      ordinal: (last._max.ordinal ?? 0) + 1,
      seed: randomBytes(32).toString("hex"),
      closesAt: closesAt && new Date(closesAt),
      revealsItself: closesAt !== null && revealsItself,
      clauses: { create: clauseIds.map((clauseId) => ({ clauseId })) },
      ballots: { create: raters.map(({ id, recorderId }) => ({ participantId: id, enteredById: recorderId })) },
    },
  });
  await fulfilPlan(tx, round);
  if (round.closesAt) await setClock(tx, round.id, round.openedAt, round.closesAt);
  if (session.kind === "REHEARSAL") await fillSimulatedBallots(tx, round.id);
  return round.id;
}

/** The one that is open or closed. */
export async function unrevealedRound(tx: Transaction, sessionId: string) {
  return tx.round.findFirstOrThrow({ where: { sessionId, state: { in: ["OPEN", "CLOSED"] } } });
}
