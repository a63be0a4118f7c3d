import "server-only";
import { AppError } from "@/lib/errors";
import type { Actor } from "@/lib/policies/actor";
import { holds } from "@/lib/policies/condition";
import {
  governedMemberships,
  groupableMemberships,
  type MembershipRow,
  readableMemberships,
  removableMemberships,
} from "@/lib/policies/team-policy";
import type { MemberDto } from "@/lib/schemas/member";
import type { Transaction } from "./database";
import type { Prisma } from "./generated/client";

export const WITH_PERSON = { person: true, group: true } satisfies Prisma.MembershipInclude;
type Membership = Prisma.MembershipGetPayload<{ include: typeof WITH_PERSON }>;

/** What the policies ask about. */
export function factsOf({ teamId, personId, role, leftAt }: Omit<Membership, "person" | "group">): MembershipRow {
  return { teamId, personId, role, hasLeft: leftAt !== null };
}

/** Holds the row until the transaction ends. @throws AppError not-found, also for teams the actor is not in. */
export async function requireMembership(
  tx: Transaction,
  actor: Actor,
  membershipId: string,
): Promise<{ row: MembershipRow; membership: Membership }> {
  await tx.$executeRaw`SELECT 1 FROM "Membership" WHERE "id" = ${membershipId}::uuid FOR UPDATE`;
  const membership = await tx.membership.findUnique({ where: { id: membershipId }, include: WITH_PERSON });
  const row = membership && factsOf(membership);
  if (!row || !holds(readableMemberships(actor), row)) {
    throw new AppError("not-found", "There is no such member, or you are not in their team.");
  }
  return { row, membership };
}

/** E-mail addresses are for those who invite and remove, and for oneself. */
export function toMemberDto(actor: Actor, membership: Membership): MemberDto {
  const row = factsOf(membership);
  const isSelf = actor.kind === "person" && actor.personId === row.personId;
  const canGroup = holds(groupableMemberships(actor), row);
  return {
    id: membership.id,
    version: membership.version,
    person: {
      id: row.personId,
      name: membership.person.name,
      email: canGroup || isSelf ? membership.person.email : null,
    },
    role: row.role,
    groupId: membership.groupId,
    joinedAt: membership.joinedAt.toISOString(),
    isSelf,
    can: {
      group: canGroup,
      govern: holds(governedMemberships(actor), row),
      remove: holds(removableMemberships(actor), row),
    },
  };
}
