import "server-only";
import { AppError } from "@/lib/errors";
import { type Actor, roleIn } from "@/lib/policies/actor";
import type { InvitationOffer, InvitationState } from "@/lib/schemas/invitation";
import type { NewPerson } from "@/lib/schemas/person";
import { countAttempt, forgiveAttempt } from "./attempts";
import { type Transaction, database } from "./database";
import type { Invitation } from "./generated/client";
import { hashPassword } from "./password-hash";
import { insertPerson, requireGoodPassword } from "./persons";
import { hashToken } from "./token";
import { sendNotice } from "./write";

const WHY_NOT: Record<Exclude<InvitationState, "open">, string> = {
  expired: "This invitation has expired. Ask whoever sent it for a new one.",
  revoked: "This invitation was taken back. Ask whoever sent it.",
  "used-up": "This invitation has been used as often as it may. Ask whoever sent it for a new one.",
  unknown: "This invitation is not known here. Check that the link is whole.",
};

/** What a link offers, and whether it still works. */
export async function readInvitation(actor: Actor, token: string, address: string): Promise<InvitationOffer> {
  await countAttempt({ address });
  const row = await database().prisma.invitation.findUnique({
    where: { tokenHash: hashToken(token) },
    include: { team: true, group: true, createdBy: true },
  });
  if (row) await forgiveAttempt({ address });
  const state = stateOf(row);
  const viewer = actor.kind === "person" ? { name: actor.name, email: actor.email } : null;
  return {
    state,
    offer:
      row && state === "open"
        ? {
            teamId: row.teamId,
            teamName: row.team.name,
            role: row.role,
            groupName: row.group?.name ?? null,
            by: row.createdBy.name,
          }
        : null,
    viewer: viewer && { ...viewer, isMember: row !== null && roleIn(actor, row.teamId) !== null },
  };
}

/** Joins the team, as whoever is signed in or as a new person. @throws AppError conflict when the link does not work. */
export async function acceptInvitation(
  actor: Actor,
  given: { token: string; person?: NewPerson; address: string },
): Promise<{ teamId: string }> {
  await countAttempt({ address: given.address });
  const passwordHash = actor.kind === "anonymous" ? await hashOfNew(given.person) : "";
  const joined = await database().prisma.$transaction(async (tx) => {
    const invitation = await useUp(tx, given.token);
    const { teamId } = invitation;
    if (actor.kind === "person" && roleIn(actor, teamId) !== null) {
      throw new AppError("conflict", "You are in this team already.");
    }
    const personId =
      actor.kind === "person" ? actor.personId : await insertNewcomer(tx, { ...given.person!, passwordHash });
    await join(tx, personId, invitation);
    await tx.activity.create({ data: { teamId, personId, verb: "joined", subjectId: personId } });
    await sendNotice(tx, { topic: "team", id: teamId });
    await sendNotice(tx, { topic: "person", id: personId });
    return { teamId };
  });
  await forgiveAttempt({ address: given.address });
  return joined;
}

function stateOf(row: Invitation | null): InvitationState {
  if (!row) return "unknown";
  if (row.revokedAt) return "revoked";
  if (row.expiresAt.getTime() <= Date.now()) return "expired";
  return row.usesLeft > 0 ? "open" : "used-up";
}

async function hashOfNew(person: NewPerson | undefined): Promise<string> {
  if (!person) throw new AppError("signed-out", "Sign in, or say who you are.");
  requireGoodPassword(person.password, person, "person.password");
  return hashPassword(person.password);
}

/** Takes one use, holding the row, so that two at once cannot take the last one twice. */
async function useUp(tx: Transaction, token: string): Promise<Invitation> {
  const tokenHash = hashToken(token);
  await tx.$executeRaw`SELECT 1 FROM "Invitation" WHERE "tokenHash" = ${tokenHash} FOR UPDATE`;
  const row = await tx.invitation.findUnique({ where: { tokenHash } });
  const state = stateOf(row);
  if (!row || state !== "open") throw new AppError("conflict", WHY_NOT[state === "open" ? "unknown" : state]);
  return tx.invitation.update({ where: { id: row.id }, data: { usesLeft: { decrement: 1 } } });
}

/** Says the same whatever is wrong with the address, as far as a form that makes accounts can. */
async function insertNewcomer(tx: Transaction, person: NewPerson & { passwordHash: string }): Promise<string> {
  if (await tx.person.findUnique({ where: { email: person.email } })) {
    throw new AppError(
      "conflict",
      "No new account could be made with this address. If you have one here, sign in first and open the link again.",
    );
  }
  return (await insertPerson(tx, person)).id;
}

/** Whoever was in the team before comes back to what they wrote. */
async function join(tx: Transaction, personId: string, invitation: Invitation): Promise<void> {
  const { teamId, role, groupId, createdAt } = invitation;
  // A link they still had is no way around having been removed.
  const left = await tx.membership.findFirst({ where: { teamId, personId, leftAt: { gt: createdAt } } });
  if (left) {
    const message = "You have left this team since the invitation was made. Ask whoever sent it for a new one.";
    throw new AppError("conflict", message);
  }
  await tx.membership.upsert({
    where: { teamId_personId: { teamId, personId } },
    create: { teamId, personId, role, groupId },
    update: { role, groupId, leftAt: null, joinedAt: new Date(), version: { increment: 1 } },
  });
}
