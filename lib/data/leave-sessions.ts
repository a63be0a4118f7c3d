// Whoever leaves a team leaves its sessions too, and comes back to them; what they rated stays either way.
import "server-only";
import type { PersonActor } from "@/lib/policies/actor";
import type { Transaction } from "./database";
import { enrol } from "./join-session";
import { steering } from "./participants";
import { tellOfFacilitation } from "./tell-of-step";

type Member = { teamId: string; personId: string };

/** Where nobody would be left to move a session on, the team's owner takes over. */
export async function leaveSessions(
  tx: Transaction,
  { teamId, personId }: Member,
  leftAt: Date,
  by: PersonActor,
): Promise<void> {
  const left = await tx.participant.findMany({
    where: { personId, leftAt: null, session: { document: { teamId } } },
    select: { id: true, sessionId: true, role: true },
  });
  await tx.participant.updateMany({ where: { id: { in: left.map(({ id }) => id) } }, data: { leftAt } });
  for (const { sessionId, role } of left) {
    if (role === "FACILITATOR" && (await tx.participant.count({ where: steering(sessionId) })) === 0)
      await handToOwner(tx, sessionId, teamId, by);
  }
}

/** Only from where they went with the membership: who was sent out of a session before stays out of it. */
export async function returnToSessions(tx: Transaction, { teamId, personId }: Member, leftAt: Date): Promise<void> {
  const back = await tx.participant.findMany({
    where: { personId, leftAt, session: { document: { teamId } } },
    select: { id: true, sessionId: true },
  });
  for (const { id, sessionId } of back) {
    await tx.participant.update({ where: { id }, data: { leftAt: null } });
    await enrol(tx, sessionId, id);
  }
}

async function handToOwner(tx: Transaction, sessionId: string, teamId: string, by: PersonActor): Promise<void> {
  const { personId, person } = await tx.membership.findFirstOrThrow({
    where: { teamId, role: "OWNER", leftAt: null },
    include: { person: { select: { name: true } } },
  });
  const admittedAt = new Date();
  await tx.participant.upsert({
    where: { sessionId_personId: { sessionId, personId } },
    create: { sessionId, personId, name: person.name, role: "FACILITATOR", admittedAt },
    update: { role: "FACILITATOR", admittedAt, leftAt: null },
  });
  await tellOfFacilitation(tx, sessionId, [personId], by);
}
