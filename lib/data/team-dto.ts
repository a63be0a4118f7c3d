import "server-only";
import { type Actor, roleIn } from "@/lib/policies/actor";
import { holds } from "@/lib/policies/condition";
import { managedTeams, ownedTeams } from "@/lib/policies/team-policy";
import type { TeamDto } from "@/lib/schemas/team";
import type { Team } from "./generated/client";

/** A team as one of its members sees it. */
export function toTeamDto(actor: Actor, team: Team): TeamDto {
  const row = { teamId: team.id };
  return {
    id: team.id,
    name: team.name,
    isDemo: team.isDemo,
    version: team.version,
    outcomes: team.outcomes,
    role: roleIn(actor, team.id) ?? "OBSERVER",
    can: { manage: holds(managedTeams(actor), row), own: holds(ownedTeams(actor), row) },
  };
}
