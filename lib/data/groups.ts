import "server-only";
import { AppError } from "@/lib/errors";
import type { PersonActor } from "@/lib/policies/actor";
import { holds } from "@/lib/policies/condition";
import { managedTeams, readableTeams } from "@/lib/policies/team-policy";
import type { GroupDto } from "@/lib/schemas/team";
import type { Transaction } from "./database";
import type { Group } from "./generated/client";
import { requireTeam } from "./teams";
import { type WriteOptions, requireVersion, write } from "./write";

const REFUSAL = "Only the owner and facilitators keep the groups.";

/** @param given.membershipIds who is in it from the start; members of other teams are passed over. */
export function createGroup(
  actor: PersonActor,
  teamId: string,
  given: { name: string; membershipIds: readonly string[] },
  options: WriteOptions,
): Promise<GroupDto> {
  return write(actor, options, async (change) => {
    requireTeam(actor, teamId, managedTeams(actor), REFUSAL);
    await requireFreeName(change.tx, teamId, given.name);
    const group = await change.tx.group.create({ data: { teamId, name: given.name } });
    await change.tx.membership.updateMany({
      where: { teamId, leftAt: null, id: { in: [...given.membershipIds] } },
      data: { groupId: group.id, version: { increment: 1 } },
    });
    await change.log({ teamId, verb: "made the group", subjectId: group.id });
    await change.notify({ topic: "team", id: teamId });
    return toGroupDto(group);
  });
}

export function renameGroup(
  actor: PersonActor,
  groupId: string,
  basedOn: number,
  { name }: { name: string },
  options: WriteOptions,
): Promise<GroupDto> {
  return write(actor, options, async (change) => {
    const group = await requireGroup(change.tx, actor, groupId);
    requireVersion(basedOn, group, toGroupDto(group));
    if (group.name !== name) await requireFreeName(change.tx, group.teamId, name);
    const changed = await change.tx.group.update({ where: { id: groupId }, data: { name, version: { increment: 1 } } });
    await change.log({ teamId: group.teamId, verb: "renamed the group", subjectId: groupId });
    await change.notify({ topic: "team", id: group.teamId });
    return toGroupDto(changed);
  });
}

/** Its members stay in the team, in no group. @throws AppError not-found, forbidden, stale. */
export function deleteGroup(
  actor: PersonActor,
  groupId: string,
  basedOn: number,
  options: WriteOptions,
): Promise<void> {
  return write(actor, options, async (change) => {
    const group = await requireGroup(change.tx, actor, groupId);
    requireVersion(basedOn, group, toGroupDto(group));
    await change.tx.membership.updateMany({ where: { groupId }, data: { groupId: null, version: { increment: 1 } } });
    await change.tx.group.delete({ where: { id: groupId } });
    await change.log({ teamId: group.teamId, verb: "deleted the group", subjectId: groupId });
    await change.notify({ topic: "team", id: group.teamId });
  });
}

async function requireGroup(tx: Transaction, actor: PersonActor, groupId: string): Promise<Group> {
  await tx.$executeRaw`SELECT 1 FROM "Group" WHERE "id" = ${groupId}::uuid FOR UPDATE`;
  const group = await tx.group.findUnique({ where: { id: groupId } });
  if (!group || !holds(readableTeams(actor), group)) throw new AppError("not-found", "There is no such group.");
  if (!holds(managedTeams(actor), group)) throw new AppError("forbidden", REFUSAL);
  return group;
}

async function requireFreeName(tx: Transaction, teamId: string, name: string): Promise<void> {
  if ((await tx.group.count({ where: { teamId, name } })) === 0) return;
  const message = "The team has a group of this name already.";
  throw new AppError("conflict", message, { fields: [{ field: "name", message }] });
}

function toGroupDto({ id, name, version }: Group): GroupDto {
  return { id, name, version };
}
