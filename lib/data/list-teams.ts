import "server-only";
import { type Actor, teamsOf } from "@/lib/policies/actor";
import type { TeamDto } from "@/lib/schemas/team";
import { database } from "./database";
import { toTeamDto } from "./team-dto";

/** The actor's teams, in the order they joined them. */
export async function listTeams(actor: Actor): Promise<TeamDto[]> {
  const ids = teamsOf(actor);
  const teams = await database().prisma.team.findMany({ where: { id: { in: ids } } });
  return teams.sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id)).map((team) => toTeamDto(actor, team));
}
