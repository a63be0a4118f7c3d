// Who enters answers that come by other means, and whose: fixed while a round is hidden, because whoever enters them knows
// them, and because a change could tell that there were any.
import "server-only";
import { AppError } from "@/lib/errors";
import { type Actor, type KnownActor, participationIn } from "@/lib/policies/actor";
import { holds } from "@/lib/policies/condition";
import { extendedSessions, mayRecord } from "@/lib/policies/session-policy";
import type { NewRecordedRater } from "@/lib/schemas/session-requests";
import type { ParticipantRole } from "@/lib/schemas/session-words";
import type { Transaction } from "./database";
import type { Participant } from "./generated/client";
import { requireFreeName, requireRoom } from "./join-session";
import { checkNoHiddenRound, claimSession, type FoundSession } from "./session-rows";
import { type WriteOptions, write } from "./write";

/** Somebody more who rates, by name alone, from the next round on. @throws AppError not-found, forbidden, conflict */
export function addRecordedRater(
  actor: KnownActor,
  sessionId: string,
  { name, group, recorderId }: NewRecordedRater,
  options: WriteOptions,
): Promise<{ id: string }> {
  return write(actor, options, async ({ tx, notify }) => {
    const session = await claimSession(actor, sessionId, tx);
    checkExtends(actor, session);
    checkNoHiddenRound(session);
    await requireRoom(tx, sessionId);
    await requireFreeName(tx, sessionId, name);
    const me = participationIn(actor, sessionId)!;
    const recorder = me.role === "RECORDER" ? me.participantId : (recorderId ?? (await onlyRecorder(tx, sessionId)));
    await requireRecorder(tx, sessionId, recorder);
    const { id } = await tx.participant.create({
      data: {
        sessionId,
        name,
        groupName: group || null,
        role: "RATER",
        admittedAt: new Date(),
        recorderId: recorder,
      },
      select: { id: true },
    });
    await notify({ topic: "participants", id: sessionId });
    return { id };
  });
}

/** Gives somebody's answers to another recorder. @throws AppError not-found, forbidden, conflict */
export async function requireOtherRecorder(
  tx: Transaction,
  session: FoundSession,
  target: Participant,
  recorderId: string,
): Promise<void> {
  checkNoHiddenRound(session);
  if (target.recorderId === null) throw new AppError("conflict", `${target.name} answers by themselves.`);
  await requireRecorder(tx, session.id, recorderId);
}

/** Whoever records knows hidden answers and rates none. @throws AppError conflict */
export async function requireRecording(
  tx: Transaction,
  session: FoundSession,
  target: Participant,
  role: ParticipantRole,
): Promise<void> {
  if (target.role === role) return;
  if (target.recorderId !== null) {
    throw new AppError("conflict", "Whoever answers by other means rates, and nothing else.");
  }
  if (role !== "RECORDER" && target.role !== "RECORDER") return;
  checkNoHiddenRound(session);
  if (role === "RECORDER") return requireWriter(tx, session.facts.teamId, target.personId);
  const names = await tx.participant.findMany({
    where: { recorderId: target.id, leftAt: null },
    orderBy: { joinedAt: "asc" },
    select: { name: true },
  });
  if (names.length > 0) {
    const whose = names.map(({ name }) => name).join(", ");
    throw new AppError(
      "conflict",
      `${target.name} enters the answers of ${whose}. Give them to another recorder first.`,
    );
  }
}

/** @throws AppError conflict */
export async function requireWriter(tx: Transaction, teamId: string, personId: string | null): Promise<void> {
  const membership = personId ? await tx.membership.findFirst({ where: { teamId, personId, leftAt: null } }) : null;
  if (membership && mayRecord(membership.role)) return;
  throw new AppError("conflict", "A recorder is somebody of the team who writes in it, not an observer or a guest.");
}

async function requireRecorder(tx: Transaction, sessionId: string, id: string): Promise<void> {
  const where = { id, ...recordingIn(sessionId) };
  if (await tx.participant.findFirst({ where })) return;
  throw new AppError("bad-input", "Choose a recorder of this session.");
}

async function onlyRecorder(tx: Transaction, sessionId: string): Promise<string> {
  const recorders = await tx.participant.findMany({ where: recordingIn(sessionId), select: { id: true } });
  const [first] = recorders;
  if (!first) throw new AppError("conflict", "Make somebody of the team the recorder first.");
  if (recorders.length > 1) throw new AppError("bad-input", "Say which of the recorders enters their answers.");
  return first.id;
}

const recordingIn = (sessionId: string) => ({
  sessionId,
  role: "RECORDER" as const,
  admittedAt: { not: null },
  leftAt: null,
});

/** @throws AppError forbidden, conflict */
function checkExtends(actor: Actor, session: FoundSession): void {
  if (holds(extendedSessions(actor), session.facts)) return;
  const role = participationIn(actor, session.id)?.role;
  if (role === "RECORDER" || role === "FACILITATOR") {
    throw session.kind === "REHEARSAL"
      ? new AppError("conflict", "A rehearsal is for you alone.")
      : new AppError("conflict", "The session is over: nobody can rate in it any more.");
  }
  throw new AppError("forbidden", "Only the facilitator and the recorders of the session do this.");
}
