import { type Actor, type Role, STEWARDS, personIdOf, roleIn, teamsOf } from "./actor";
import { type Condition, all, any, is, isIn, not } from "./condition";

export type TeamRow = { teamId: string };
export type MembershipRow = { teamId: string; personId: string; role: Role; hasLeft: boolean };

export function readableTeams(actor: Actor): Condition<TeamRow> {
  return isIn("teamId", teamsOf(actor));
}

/** Invite, keep groups, bring documents in. */
export function managedTeams(actor: Actor): Condition<TeamRow> {
  return isIn("teamId", teamsOf(actor, STEWARDS));
}

/** Rename the team, change roles, hand over, issue a reset link. */
export function ownedTeams(actor: Actor): Condition<TeamRow> {
  return isIn("teamId", teamsOf(actor, ["OWNER"]));
}

/** Facilitators invite those who review and read; who steers beside them is the owner's choice. Nobody is invited as owner. */
export function mayInviteAs(actor: Actor, teamId: string, role: Role): boolean {
  const own = roleIn(actor, teamId);
  if (role === "OWNER") return false;
  return own === "OWNER" || (own === "FACILITATOR" && role !== "FACILITATOR");
}

/** Whose membership is known: everybody's in one's own teams, also of those who have left. */
export function readableMemberships(actor: Actor): Condition<MembershipRow> {
  return isIn("teamId", teamsOf(actor));
}

/** Put into a group. */
export function groupableMemberships(actor: Actor): Condition<MembershipRow> {
  return all(isIn("teamId", teamsOf(actor, STEWARDS)), is("hasLeft", false));
}

/** Change the role of, issue a reset link to, hand over to. */
export function governedMemberships(actor: Actor): Condition<MembershipRow> {
  return all(isIn("teamId", teamsOf(actor, ["OWNER"])), is("hasLeft", false), not(is("role", "OWNER")));
}

/** Remove from the team: stewards remove reviewers and observers, the owner anybody else; everyone but the owner may leave. */
export function removableMemberships(actor: Actor): Condition<MembershipRow> {
  return all(
    isIn("teamId", teamsOf(actor)),
    is("hasLeft", false),
    not(is("role", "OWNER")),
    any(
      is("personId", personIdOf(actor)),
      isIn("teamId", teamsOf(actor, ["OWNER"])),
      all(isIn("teamId", teamsOf(actor, STEWARDS)), isIn("role", ["REVIEWER", "OBSERVER"])),
    ),
  );
}

/** Take back a removal: whoever may remove somebody in that role. */
export function restorableMemberships(actor: Actor): Condition<MembershipRow> {
  return all(
    is("hasLeft", true),
    not(is("role", "OWNER")),
    any(
      isIn("teamId", teamsOf(actor, ["OWNER"])),
      all(isIn("teamId", teamsOf(actor, STEWARDS)), isIn("role", ["REVIEWER", "OBSERVER"])),
    ),
  );
}
