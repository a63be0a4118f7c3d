import "server-only";
import { titleOf, MARKING } from "@/lib/brief/make-brief";
import { AppError } from "@/lib/errors";
import { type Actor, type KnownActor, participationIn } from "@/lib/policies/actor";
import { holds } from "@/lib/policies/condition";
import { sharedSessions, steeredSessions } from "@/lib/policies/session-policy";
import type { BriefView, EditBrief } from "@/lib/schemas/brief";
import { loadBrief, wordsOf } from "./brief-rows";
import { type Transaction, database } from "./database";
import { queueMailsOfBrief } from "./queue-mails";
import { checkClauseOf, checkSteers, claimSession, findReadableSession, type FoundSession } from "./session-rows";
import { tellParticipants } from "./tell-people";
import { requireVersion, type WriteOptions, write } from "./write";

/** For whoever may read the session. @throws AppError not-found */
export async function readBrief(
  actor: Actor,
  sessionId: string,
  tx: Transaction = database().prisma,
): Promise<BriefView> {
  const session = await findReadableSession(actor, sessionId, tx);
  const state = await loadBrief(session, tx);
  const isSteering = participationIn(actor, sessionId) !== null && holds(steeredSessions(actor), session.facts);
  const isOpen = isSteering && state.frozenAt === null;
  return {
    ...state,
    can: {
      edit: isOpen,
      freeze: isOpen && session.state === "DECIDED",
      whyNotFreeze: isOpen && session.state !== "DECIDED" ? NOT_YET : null,
      share: holds(sharedSessions(actor), session.facts),
    },
  };
}

const NOT_YET = "The brief is frozen once the session is concluded: until then decisions can still change it.";

/** Its words, not its figures, until it is frozen. @throws AppError forbidden, conflict, stale, bad-input */
export function editBrief(
  actor: KnownActor,
  sessionId: string,
  basedOn: number,
  edit: EditBrief,
  options: WriteOptions,
): Promise<{ version: number }> {
  return write(actor, options, async ({ tx, notify }) => {
    const session = await claimSession(actor, sessionId, tx);
    checkSteers(actor, session);
    const row = await tx.brief.findUnique({ where: { sessionId } });
    if (row?.frozenAt) throw new AppError("conflict", "The brief is frozen: what is in it stays as it is.");
    const known = row ? wordsOf(row) : firstWords(session);
    const version = row?.version ?? 0;
    requireVersion(basedOn, { version }, { ...known, version });
    for (const clauseId of Object.keys(edit.wording ?? {})) await checkClauseOf(sessionId, clauseId, tx);
    const words = { ...known, ...edit, wording: { ...known.wording, ...edit.wording } };
    const next = version + 1;
    await tx.brief.upsert({
      where: { sessionId },
      create: { sessionId, ...words, version: next },
      update: { ...words, version: next },
    });
    await notify({ topic: "session", id: sessionId });
    return { version: next };
  });
}

function firstWords({ document: { title } }: FoundSession) {
  return { title: titleOf(title), marking: MARKING, summary: "", wording: {} };
}

/** Keeps it as it is now, for good. Who freezes again is told when it was frozen. @throws AppError forbidden, conflict */
export function freezeBrief(
  actor: KnownActor,
  sessionId: string,
  options: WriteOptions,
): Promise<{ frozenAt: string; version: number }> {
  return write(actor, options, async ({ tx, notify }) => {
    const session = await claimSession(actor, sessionId, tx);
    const { participantId } = checkSteers(actor, session);
    const row = await tx.brief.findUnique({ where: { sessionId } });
    if (row?.frozenAt) return { frozenAt: row.frozenAt.toISOString(), version: row.version };
    if (session.state !== "DECIDED") throw new AppError("conflict", NOT_YET);
    const { brief, version } = await loadBrief(session, tx);
    const frozenAt = new Date();
    const data = { frozenAt, frozen: brief, version: version + 1 };
    await tx.brief.upsert({
      where: { sessionId },
      create: { sessionId, ...firstWords(session), ...data },
      update: data,
    });
    await queueMailsOfBrief(tx, sessionId, participantId);
    const frozen = { kind: "BRIEF_FROZEN", event: `frozen:${sessionId}`, sessionId } as const;
    await tellParticipants(tx, frozen, { participantId });
    await notify({ topic: "session", id: sessionId });
    return { frozenAt: frozenAt.toISOString(), version: version + 1 };
  });
}
