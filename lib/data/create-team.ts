import "server-only";
import type { PersonActor } from "@/lib/policies/actor";
import type { TeamDto } from "@/lib/schemas/team";
import type { Transaction } from "./database";
import { loadPlan } from "./load-plan";
import { seedVocabulary } from "./seed-vocabulary";
import { toTeamDto } from "./team-dto";
import { type WriteOptions, write } from "./write";

/** Any person may found a team, and owns it. It starts with the vocabulary and the bundled plan. */
export function createTeam(actor: PersonActor, given: { name: string }, options: WriteOptions): Promise<TeamDto> {
  return write(actor, options, async (change) => {
    const team = await insertTeam(change.tx, { ...given, ownerId: actor.personId });
    await change.log({ teamId: team.id, verb: "founded", subjectId: team.id });
    await change.notify({ topic: "person", id: actor.personId });
    const owner = { ...actor, memberships: [...actor.memberships, { teamId: team.id, role: "OWNER" as const }] };
    return toTeamDto(owner, team);
  });
}

/** The rows of a new team, inside of the caller's transaction: also used by the set-up and by the demo. */
export async function insertTeam(tx: Transaction, given: { name: string; ownerId: string; isDemo?: boolean }) {
  const { name, ownerId, isDemo = false } = given;
  const team = await tx.team.create({
    data: { name, isDemo, memberships: { create: { personId: ownerId, role: "OWNER" } } },
  });
  await seedVocabulary(tx, team.id);
  await loadPlan(tx, team.id);
  return team;
}
