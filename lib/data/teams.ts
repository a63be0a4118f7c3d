import "server-only";
import { AppError } from "@/lib/errors";
import type { Actor, PersonActor } from "@/lib/policies/actor";
import { type Condition, holds } from "@/lib/policies/condition";
import { governedMemberships, managedTeams, ownedTeams, readableTeams, type TeamRow } from "@/lib/policies/team-policy";
import type { TeamMembers } from "@/lib/schemas/member";
import type { TeamDto } from "@/lib/schemas/team";
import { type Transaction, database } from "./database";
import { listOpenInvitations } from "./invitations";
import { requireMembership, toMemberDto, WITH_PERSON } from "./membership-rows";
import { toTeamDto } from "./team-dto";
import { type Write, type WriteOptions, requireVersion, write } from "./write";

const IN_ORDER_OF_RIGHTS = ["OWNER", "FACILITATOR", "REVIEWER", "OBSERVER"];

/** @throws AppError not-found for teams the actor is not in, forbidden where the policy refuses. */
export function requireTeam(actor: Actor, teamId: string, allowed: Condition<TeamRow>, refusal: string): void {
  if (!holds(readableTeams(actor), { teamId })) {
    throw new AppError("not-found", "There is no such team, or you are not in it.");
  }
  if (!holds(allowed, { teamId })) throw new AppError("forbidden", refusal);
}

export async function readTeam(actor: Actor, teamId: string): Promise<TeamDto> {
  requireTeam(actor, teamId, readableTeams(actor), "");
  return toTeamDto(actor, await database().prisma.team.findUniqueOrThrow({ where: { id: teamId } }));
}

/** The team, who is in it now, its groups, and the invitations that are open. @throws AppError not-found. */
export async function readTeamMembers(actor: Actor, teamId: string): Promise<TeamMembers> {
  const team = await readTeam(actor, teamId);
  const { prisma } = database();
  const [memberships, groups, invitations] = await Promise.all([
    prisma.membership.findMany({ where: { teamId, leftAt: null }, include: WITH_PERSON }),
    prisma.group.findMany({ where: { teamId }, orderBy: { name: "asc" } }),
    listOpenInvitations(actor, teamId),
  ]);
  const members = memberships
    .map((membership) => toMemberDto(actor, membership))
    .sort(
      (a, b) => rankOf(a.role) - rankOf(b.role) || a.person.name.localeCompare(b.person.name, "en", { numeric: true }),
    );
  return { team, members, groups: groups.map(({ id, name, version }) => ({ id, name, version })), invitations };
}

function rankOf(role: string): number {
  return IN_ORDER_OF_RIGHTS.indexOf(role);
}

export function renameTeam(
  actor: PersonActor,
  teamId: string,
  basedOn: number,
  { name }: { name: string },
  options: WriteOptions,
): Promise<TeamDto> {
  return write(actor, options, async (change) => {
    await claimTeam(change.tx, actor, teamId, basedOn, OWNED);
    return changeTeam(change, actor, teamId, { name }, "renamed the team");
  });
}

/** What the team's next sessions decide. Those that are made already keep what they have. */
export function keepOutcomes(
  actor: PersonActor,
  teamId: string,
  basedOn: number,
  { outcomes }: { outcomes: string[] },
  options: WriteOptions,
): Promise<TeamDto> {
  return write(actor, options, async (change) => {
    await claimTeam(change.tx, actor, teamId, basedOn, MANAGED);
    return changeTeam(change, actor, teamId, { outcomes }, "changed the outcomes");
  });
}

/** Makes another member the owner and the owner a facilitator: both or neither. There is one owner at every moment. */
export function handOverTeam(
  actor: PersonActor,
  teamId: string,
  basedOn: number,
  { membershipId }: { membershipId: string },
  options: WriteOptions,
): Promise<TeamDto> {
  return write(actor, options, async (change) => {
    await claimTeam(change.tx, actor, teamId, basedOn, OWNED);
    const { row } = await requireMembership(change.tx, actor, membershipId);
    if (row.teamId !== teamId || !holds(governedMemberships(actor), row)) {
      throw new AppError("bad-input", "Choose somebody else who is in the team now.");
    }
    // In this order: the database allows one owner a team at every moment.
    await change.tx.membership.updateMany({
      where: { teamId, role: "OWNER", leftAt: null },
      data: { role: "FACILITATOR", version: { increment: 1 } },
    });
    await change.tx.membership.update({
      where: { id: membershipId },
      data: { role: "OWNER", version: { increment: 1 } },
    });
    const memberships = actor.memberships.map((own) =>
      own.teamId === teamId ? { teamId, role: "FACILITATOR" as const } : own,
    );
    return changeTeam(change, { ...actor, memberships }, teamId, {}, "handed the team over");
  });
}

const OWNED = { by: ownedTeams, refusal: "Only the owner of the team can do this." };
const MANAGED = { by: managedTeams, refusal: "Only the owner and facilitators keep the outcomes." };

async function claimTeam(
  tx: Transaction,
  actor: PersonActor,
  teamId: string,
  basedOn: number,
  { by, refusal }: typeof OWNED,
): Promise<void> {
  requireTeam(actor, teamId, by(actor), refusal);
  await tx.$executeRaw`SELECT 1 FROM "Team" WHERE "id" = ${teamId}::uuid FOR UPDATE`;
  const team = await tx.team.findUniqueOrThrow({ where: { id: teamId } });
  requireVersion(basedOn, team, toTeamDto(actor, team));
}

async function changeTeam(
  change: Write,
  actor: PersonActor,
  teamId: string,
  data: { name?: string; outcomes?: string[] },
  verb: string,
): Promise<TeamDto> {
  const team = await change.tx.team.update({ where: { id: teamId }, data: { ...data, version: { increment: 1 } } });
  await change.log({ teamId, verb, subjectId: teamId });
  await change.notify({ topic: "team", id: teamId });
  return toTeamDto(actor, team);
}
