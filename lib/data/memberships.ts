import "server-only";
import { AppError } from "@/lib/errors";
import type { PersonActor } from "@/lib/policies/actor";
import { holds } from "@/lib/policies/condition";
import {
  governedMemberships,
  groupableMemberships,
  removableMemberships,
  restorableMemberships,
} from "@/lib/policies/team-policy";
import type { EditMembership, MemberDto } from "@/lib/schemas/member";
import { leaveSessions, returnToSessions } from "./leave-sessions";
import { requireMembership, toMemberDto, WITH_PERSON } from "./membership-rows";
import { type Write, type WriteOptions, requireVersion, write } from "./write";

// A removal can be taken back at once; later, whoever left is asked by an invitation whether they want to come back.
const RESTORABLE_MS = 60 * 60 * 1000;

/** Changes the role or the group. @throws AppError not-found, forbidden, stale (with the current member). */
export function editMembership(
  actor: PersonActor,
  membershipId: string,
  basedOn: number,
  edit: EditMembership,
  options: WriteOptions,
): Promise<MemberDto> {
  return write(actor, options, async (change) => {
    const { row, membership } = await requireMembership(change.tx, actor, membershipId);
    if (edit.role !== undefined && !holds(governedMemberships(actor), row)) {
      throw new AppError(
        "forbidden",
        "Only the owner of the team changes roles; the owner's own changes by handing over.",
      );
    }
    if (edit.groupId !== undefined && !holds(groupableMemberships(actor), row)) {
      throw new AppError("forbidden", "Only the owner and facilitators put people into groups.");
    }
    requireVersion(basedOn, membership, toMemberDto(actor, membership));
    if (edit.groupId) await requireGroupOf(change, row.teamId, edit.groupId);
    return changeMembership(change, actor, membershipId, edit, edit.role ? "changed the role of" : "grouped");
  });
}

/** Removes a member, or leaves; from the team's sessions too. What they wrote and rated stays. @throws AppError not-found, forbidden. */
export function removeMember(actor: PersonActor, membershipId: string, options: WriteOptions): Promise<void> {
  return write(actor, options, async (change) => {
    const { row } = await requireMembership(change.tx, actor, membershipId);
    if (row.hasLeft) return;
    if (!holds(removableMemberships(actor), row)) {
      throw new AppError(
        "forbidden",
        row.role === "OWNER"
          ? "The owner cannot leave or be removed. Hand the team over first."
          : "You may not remove this member. Ask the owner of the team.",
      );
    }
    const verb = row.personId === actor.personId ? "left" : "removed";
    const leftAt = new Date();
    await leaveSessions(change.tx, row, leftAt, actor);
    await changeMembership(change, actor, membershipId, { leftAt }, verb);
  });
}

/** Takes a removal back, from the sessions too. @throws AppError not-found, forbidden, conflict when it is too long ago. */
export function restoreMember(actor: PersonActor, membershipId: string, options: WriteOptions): Promise<MemberDto> {
  return write(actor, options, async (change) => {
    const { row, membership } = await requireMembership(change.tx, actor, membershipId);
    if (!row.hasLeft) return toMemberDto(actor, membership);
    if (!holds(restorableMemberships(actor), row)) {
      throw new AppError("forbidden", "You may not bring this member back. Ask the owner of the team.");
    }
    if (Date.now() - (membership.leftAt?.getTime() ?? 0) > RESTORABLE_MS) {
      throw new AppError("conflict", "They left a while ago. Invite them again.");
    }
    if (membership.leftAt) await returnToSessions(change.tx, row, membership.leftAt);
    return changeMembership(change, actor, membershipId, { leftAt: null }, "brought back");
  });
}

async function changeMembership(
  change: Write,
  actor: PersonActor,
  membershipId: string,
  data: EditMembership & { leftAt?: Date | null },
  verb: string,
): Promise<MemberDto> {
  const changed = await change.tx.membership.update({
    where: { id: membershipId },
    data: { ...data, version: { increment: 1 } },
    include: WITH_PERSON,
  });
  await change.log({ teamId: changed.teamId, verb, subjectId: changed.personId });
  await change.notify({ topic: "team", id: changed.teamId });
  return toMemberDto(actor, changed);
}

async function requireGroupOf({ tx }: Write, teamId: string, groupId: string): Promise<void> {
  const group = await tx.group.findFirst({ where: { id: groupId, teamId } });
  if (!group) throw new AppError("bad-input", "This group is not of this team.");
}
