import "server-only";
import { AppError } from "@/lib/errors";
import { type KnownActor, participationIn } from "@/lib/policies/actor";
import type { EditDecision, GiveDissent, ProposeDecision } from "@/lib/schemas/session-requests";
import type { SessionState, Stance } from "@/lib/schemas/session-words";
import type { Transaction } from "./database";
import {
  checkNoHiddenRound,
  checkClauseOf,
  checkSpeaks,
  checkSteers,
  claimSession,
  type FoundSession,
} from "./session-rows";
import { requireVersion, type WriteOptions, write } from "./write";

/** Proposes what is to be done about a clause. Other words are another proposal: everybody says anew what they think of it. */
export function proposeDecision(
  actor: KnownActor,
  sessionId: string,
  given: ProposeDecision,
  options: WriteOptions,
): Promise<{ id: string }> {
  return write(actor, options, async ({ tx, notify }) => {
    const session = await claimSession(actor, sessionId, tx);
    const { participantId } = checkSteers(actor, session);
    requireDiscussion(session);
    const { clauseId, outcome, words, supersedesId } = given;
    await checkClauseOf(sessionId, clauseId, tx);
    const last = await tx.decision.findFirst({ where: { sessionId, clauseId, supersededBy: null } });
    if ((last?.id ?? null) !== supersedesId) {
      throw new AppError("conflict", "Somebody has proposed something else meanwhile. Look at it first.");
    }
    if (last?.decidedAt) throw new AppError("conflict", "This clause is decided. Open it again first, and say why.");
    const { id } = await tx.decision.create({
      data: { sessionId, clauseId, outcome, words, supersedesId, proposedById: participantId },
      select: { id: true },
    });
    await notify({ topic: "session", id: sessionId });
    return { id };
  });
}

/** Records it as decided, or opens it again for a reason. */
export function editDecision(
  actor: KnownActor,
  decisionId: string,
  basedOn: number,
  edit: EditDecision,
  options: WriteOptions,
): Promise<{ version: number }> {
  return write(actor, options, async ({ tx, notify }) => {
    const session = await claimSessionOf(actor, decisionId, tx);
    checkSteers(actor, session);
    requireDiscussion(session);
    const decision = await tx.decision.findUniqueOrThrow({
      where: { id: decisionId },
      include: { supersededBy: true },
    });
    requireVersion(basedOn, decision, { id: decisionId, version: decision.version });
    if (decision.supersededBy) throw new AppError("conflict", "Something else has been proposed since.");
    const now = new Date();
    const data = edit.isDecided
      ? { decidedAt: now, reopenedAt: null }
      : { decidedAt: null, reopenedAt: now, reopenReason: edit.reason };
    const { version } = await tx.decision.update({
      where: { id: decisionId },
      data: { ...data, version: { increment: 1 } },
      select: { version: true },
    });
    await notify({ topic: "session", id: session.id });
    return { version };
  });
}

/** One's own word on a proposal; null takes it back. */
export function giveStance(
  actor: KnownActor,
  decisionId: string,
  stance: Stance | null,
  options: WriteOptions,
): Promise<void> {
  return write(actor, options, async ({ tx, notify }) => {
    const session = await claimSessionOf(actor, decisionId, tx);
    const { participantId } = checkSpeaks(actor, session);
    requireDiscussion(session);
    const decision = await tx.decision.findUniqueOrThrow({
      where: { id: decisionId },
      include: { supersededBy: true },
    });
    if (decision.supersededBy)
      throw new AppError("conflict", "Something else has been proposed since. Look at it first.");
    const where = { decisionId_participantId: { decisionId, participantId } };
    if (stance === null) await tx.consent.deleteMany({ where: { decisionId, participantId } });
    else await tx.consent.upsert({ where, create: { decisionId, participantId, stance }, update: { stance } });
    await notify({ topic: "session", id: session.id });
  });
}

export function giveDissent(
  actor: KnownActor,
  sessionId: string,
  given: GiveDissent,
  options: WriteOptions,
): Promise<{ id: string }> {
  return write(actor, options, async ({ tx, notify }) => {
    const session = await claimSession(actor, sessionId, tx);
    const { participantId } = checkSpeaks(actor, session);
    checkNoHiddenRound(session);
    await requireNotFrozen(tx, sessionId);
    await checkClauseOf(sessionId, given.clauseId, tx);
    if (!(await tx.round.findFirst({ where: { sessionId, state: "REVEALED" } }))) {
      throw new AppError("conflict", "A dissent is from something: wait until the first round is revealed.");
    }
    const { id } = await tx.dissent.create({ data: { sessionId, participantId, ...given }, select: { id: true } });
    await notify({ topic: "session", id: sessionId });
    return { id };
  });
}

/** One's own, until the brief is frozen. */
export function withdrawDissent(actor: KnownActor, dissentId: string, options: WriteOptions): Promise<void> {
  return write(actor, options, async ({ tx, notify }) => {
    const dissent = await tx.dissent.findUnique({ where: { id: dissentId } });
    const participation = dissent && participationIn(actor, dissent.sessionId);
    if (!dissent || dissent.withdrawnAt || participation?.participantId !== dissent.participantId) {
      throw new AppError("not-found", "There is no such dissent of yours.");
    }
    const session = await claimSession(actor, dissent.sessionId, tx);
    checkSpeaks(actor, session);
    await requireNotFrozen(tx, dissent.sessionId);
    await tx.dissent.update({ where: { id: dissentId }, data: { withdrawnAt: new Date() } });
    await notify({ topic: "session", id: dissent.sessionId });
  });
}

async function claimSessionOf(actor: KnownActor, decisionId: string, tx: Transaction): Promise<FoundSession> {
  const decision = await tx.decision.findUnique({ where: { id: decisionId }, select: { sessionId: true } });
  const noSuch = () => new AppError("not-found", "There is no such decision in a session of yours.");
  if (!decision) throw noSuch();
  return claimSession(actor, decision.sessionId, tx, noSuch());
}

const WHEN: Partial<Record<SessionState, string>> = {
  DRAFT: "Nothing has been rated yet.",
  READING: "Nothing has been rated yet.",
  ROUND_OPEN: "A round is open: decide after it is revealed.",
  ROUND_CLOSED: "A round is closed: decide after it is revealed.",
  DECIDED: "The session is concluded. Take it up again first.",
};

function requireDiscussion({ state }: FoundSession): void {
  if (state === "DISCUSSION") return;
  throw new AppError("conflict", WHEN[state] ?? "The session is archived.");
}

async function requireNotFrozen(tx: Transaction, sessionId: string): Promise<void> {
  const brief = await tx.brief.findUnique({ where: { sessionId }, select: { frozenAt: true } });
  if (brief?.frozenAt) throw new AppError("conflict", "The brief is frozen: what is in it stays as it is.");
}
