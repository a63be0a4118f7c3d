import "server-only";
import { AppError } from "@/lib/errors";
import type { KnownActor } from "@/lib/policies/actor";
import type { ParticipantRole } from "@/lib/schemas/session-words";
import type { Transaction } from "./database";
import type { Participant } from "./generated/client";
import { enrol } from "./join-session";
import { requireOtherRecorder, requireRecording, requireWriter } from "./recorders";
import { checkSteers, claimSession } from "./session-rows";
import { byOf, tellOfFacilitation, tellOfInvitation } from "./tell-of-step";
import { type WriteOptions, write } from "./write";

export type EditParticipant =
  { isAdmitted: true } | { hasLeft: boolean } | { role: ParticipantRole } | { recorderId: string };

/**
 * Lets somebody in who waits, sends somebody out or lets them come back, or makes them something else. Everybody may leave
 * by themselves. What was rated stays.
 */
export function editParticipant(
  actor: KnownActor,
  participantId: string,
  edit: EditParticipant,
  options: WriteOptions,
): Promise<void> {
  return write(actor, options, async ({ tx, notify }) => {
    const found = await tx.participant.findUnique({
      where: { id: participantId },
      select: { sessionId: true, personId: true },
    });
    if (!found) throw noSuch();
    const isOwn = actor.kind === "guest" ? actor.participantId === participantId : actor.personId === found.personId;
    const isLeaving = isOwn && "hasLeft" in edit && edit.hasLeft;
    const { sessionId } = found;
    const target = isLeaving
      ? await claimOwn(tx, sessionId, participantId)
      : await claimOfSteered(actor, tx, sessionId, participantId, edit);
    if (target.isSimulated) throw new AppError("conflict", "Simulated raters stay as they are.");
    if ("role" in edit || ("hasLeft" in edit && edit.hasLeft))
      await requireFacilitator(tx, sessionId, participantId, edit);
    await tx.participant.update({ where: { id: participantId }, data: dataOf(edit, target) });
    if (!("hasLeft" in edit && edit.hasLeft)) await enrol(tx, sessionId, participantId);
    const { personId } = target;
    if ("role" in edit && edit.role === "FACILITATOR" && target.role !== "FACILITATOR" && personId)
      await tellOfFacilitation(tx, sessionId, [personId], actor);
    await notify({ topic: "participants", id: sessionId });
  });
}

/** Also of who waits and may not read the session yet. */
async function claimOwn(tx: Transaction, sessionId: string, participantId: string): Promise<Participant> {
  await tx.$executeRaw`SELECT 1 FROM "Session" WHERE "id" = ${sessionId}::uuid FOR UPDATE`;
  return tx.participant.findUniqueOrThrow({ where: { id: participantId } });
}

async function claimOfSteered(
  actor: KnownActor,
  tx: Transaction,
  sessionId: string,
  participantId: string,
  edit: EditParticipant,
): Promise<Participant> {
  const session = await claimSession(actor, sessionId, tx, noSuch());
  checkSteers(actor, session);
  const target = await tx.participant.findUniqueOrThrow({ where: { id: participantId } });
  if ("role" in edit) await requireRecording(tx, session, target, edit.role);
  if ("recorderId" in edit) await requireOtherRecorder(tx, session, target, edit.recorderId);
  return target;
}

/** People of the team come in without a link. */
export function addParticipants(
  actor: KnownActor,
  sessionId: string,
  { personIds, role }: { personIds: string[]; role: ParticipantRole },
  options: WriteOptions,
): Promise<void> {
  return write(actor, options, async ({ tx, notify }) => {
    const session = await claimSession(actor, sessionId, tx);
    checkSteers(actor, session);
    if (session.kind === "REHEARSAL") throw new AppError("conflict", "A rehearsal is for you alone.");
    const members = await tx.membership.findMany({
      where: { teamId: session.facts.teamId, personId: { in: personIds }, leftAt: null },
      include: { person: { select: { name: true } }, group: { select: { name: true } } },
    });
    if (members.length < new Set(personIds).size)
      throw new AppError("bad-input", "Somebody you chose is not in the team.");
    const here = await tx.participant.findMany({
      where: { sessionId, personId: { in: personIds }, admittedAt: { not: null }, leftAt: null },
      select: { personId: true },
    });
    const added = { personIds: personIds.filter((id) => !here.some(({ personId }) => personId === id)) };
    for (const { personId, person, group } of members) {
      if (role === "RECORDER") await requireWriter(tx, session.facts.teamId, personId);
      const given = { name: person.name, groupName: group?.name ?? null, role, admittedAt: new Date(), leftAt: null };
      const { id } = await tx.participant.upsert({
        where: { sessionId_personId: { sessionId, personId } },
        create: { sessionId, personId, ...given },
        update: { leftAt: null, admittedAt: new Date() },
      });
      await enrol(tx, sessionId, id);
    }
    if (role === "FACILITATOR") await tellOfFacilitation(tx, sessionId, added.personIds, actor);
    // A draft is its facilitators': the others hear of it when it starts.
    else if (session.state !== "DRAFT") await tellOfInvitation(tx, sessionId, added, byOf(actor));
    await notify({ topic: "participants", id: sessionId });
  });
}

function dataOf(edit: EditParticipant, target: { admittedAt: Date | null }) {
  if ("isAdmitted" in edit) return { admittedAt: target.admittedAt ?? new Date(), leftAt: null };
  if ("hasLeft" in edit) return { leftAt: edit.hasLeft ? new Date() : null };
  return "role" in edit ? { role: edit.role } : { recorderId: edit.recorderId };
}

/** Who moves the session on: let in, not gone, and with an account that lasts. */
export function steering(sessionId: string) {
  return { sessionId, role: "FACILITATOR" as const, admittedAt: { not: null }, leftAt: null, personId: { not: null } };
}

/** Somebody must be left who can move the session on. */
export async function requireFacilitator(
  tx: Transaction,
  sessionId: string,
  participantId: string,
  edit: EditParticipant,
) {
  if ("role" in edit && edit.role === "FACILITATOR") return;
  const others = await tx.participant.count({
    where: { ...steering(sessionId), NOT: { id: participantId } },
  });
  const target = await tx.participant.findUniqueOrThrow({ where: { id: participantId } });
  if (target.role === "FACILITATOR" && others === 0) {
    throw new AppError("conflict", "Make somebody else a facilitator first: the session needs one.");
  }
}

const noSuch = () => new AppError("not-found", "There is nobody like that in a session of yours.");
