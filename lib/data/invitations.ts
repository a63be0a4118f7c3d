import "server-only";
import { AppError } from "@/lib/errors";
import type { Actor, PersonActor } from "@/lib/policies/actor";
import { holds } from "@/lib/policies/condition";
import { managedTeams, mayInviteAs, readableTeams } from "@/lib/policies/team-policy";
import type { CreateInvitation, InvitationDto } from "@/lib/schemas/member";
import { type Transaction, database } from "./database";
import type { Prisma } from "./generated/client";
import { deriveToken, hashToken } from "./token";
import { type WriteOptions, write } from "./write";

const DAY_MS = 24 * 60 * 60 * 1000;
const WITH_CREATOR = { createdBy: { select: { id: true, name: true } } } satisfies Prisma.InvitationInclude;
type Invitation = Prisma.InvitationGetPayload<{ include: typeof WITH_CREATOR }>;

/** For those who may invite; nobody else gets any. The latest first. */
export async function listOpenInvitations(actor: Actor, teamId: string): Promise<InvitationDto[]> {
  if (!holds(managedTeams(actor), { teamId })) return [];
  const rows = await database().prisma.invitation.findMany({
    where: { teamId, revokedAt: null, usesLeft: { gt: 0 }, expiresAt: { gt: new Date() } },
    include: WITH_CREATOR,
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
  });
  return rows.map((row) => toDto(actor, row));
}

/** The token is told here and never again. @throws AppError not-found, forbidden. */
export async function createInvitation(
  actor: PersonActor,
  teamId: string,
  { role, groupId, days, uses }: CreateInvitation,
  options: WriteOptions,
): Promise<{ invitation: InvitationDto; token: string }> {
  const invitation = await write(actor, options, async (change) => {
    requireMayInvite(actor, { teamId, role });
    if (groupId && !(await change.tx.group.findFirst({ where: { id: groupId, teamId } }))) {
      throw new AppError("bad-input", "This group is not of this team.");
    }
    const id = crypto.randomUUID();
    const row = await change.tx.invitation.create({
      data: {
        id,
        teamId,
        role,
        groupId,
        usesLeft: uses,
        createdById: actor.personId,
        expiresAt: new Date(Date.now() + days * DAY_MS),
        tokenHash: hashToken(deriveToken("invitation", id)),
      },
      include: WITH_CREATOR,
    });
    await change.log({ teamId, verb: "invited", subjectId: id });
    await change.notify({ topic: "team", id: teamId });
    return toDto(actor, row);
  });
  return { invitation, token: deriveToken("invitation", invitation.id) };
}

/** Closes the link, or opens it again. @throws AppError not-found, forbidden. */
export function setInvitationRevoked(
  actor: PersonActor,
  invitationId: string,
  isRevoked: boolean,
  options: WriteOptions,
): Promise<void> {
  return write(actor, options, async (change) => {
    const invitation = await requireInvitation(change.tx, actor, invitationId);
    requireMayInvite(actor, invitation);
    await change.tx.invitation.update({
      where: { id: invitationId },
      data: { revokedAt: isRevoked ? new Date() : null },
    });
    const verb = isRevoked ? "revoked an invitation" : "opened an invitation again";
    await change.log({ teamId: invitation.teamId, verb, subjectId: invitationId });
    await change.notify({ topic: "team", id: invitation.teamId });
  });
}

async function requireInvitation(tx: Transaction, actor: Actor, invitationId: string) {
  const invitation = await tx.invitation.findUnique({ where: { id: invitationId } });
  // Who may not invite does not see invitations: to them there is none.
  if (!invitation || !holds(managedTeams(actor), invitation)) {
    throw new AppError("not-found", "There is no such invitation.");
  }
  return invitation;
}

function requireMayInvite(actor: Actor, { teamId, role }: Pick<Invitation, "teamId" | "role">): void {
  if (!holds(readableTeams(actor), { teamId })) {
    throw new AppError("not-found", "There is no such team, or you are not in it.");
  }
  if (!mayInviteAs(actor, teamId, role)) {
    throw new AppError(
      "forbidden",
      "Facilitators invite reviewers and observers; only the owner invites facilitators.",
    );
  }
}

function toDto(actor: Actor, row: Invitation): InvitationDto {
  const { id, role, groupId, usesLeft, createdBy } = row;
  return {
    id,
    role,
    groupId,
    usesLeft,
    createdBy,
    expiresAt: row.expiresAt.toISOString(),
    createdAt: row.createdAt.toISOString(),
    can: { revoke: mayInviteAs(actor, row.teamId, role) },
  };
}
