export type Role = "OWNER" | "FACILITATOR" | "REVIEWER" | "OBSERVER";

/** Who asks. Found once a request by lib/auth, passed first to every function of lib/data. */
export type PersonActor = {
  kind: "person";
  personId: string;
  name: string;
  email: string;
  signInId: string;
  /** Current memberships only. */
  memberships: readonly { teamId: string; role: Role }[];
};

export type Actor = PersonActor | { kind: "anonymous" };

export const ANONYMOUS: Actor = { kind: "anonymous" };

/** Everybody in the team, observers too. */
export const READERS: readonly Role[] = ["OWNER", "FACILITATOR", "REVIEWER", "OBSERVER"];
/** Who writes notes and gives ratings. */
export const WRITERS: readonly Role[] = ["OWNER", "FACILITATOR", "REVIEWER"];
/** Who brings documents in, invites people and keeps groups. */
export const STEWARDS: readonly Role[] = ["OWNER", "FACILITATOR"];

/** The teams in which the actor holds one of these roles. */
export function teamsOf(actor: Actor, roles: readonly Role[] = READERS): string[] {
  if (actor.kind === "anonymous") return [];
  return actor.memberships.filter((membership) => roles.includes(membership.role)).map(({ teamId }) => teamId);
}

export function roleIn(actor: Actor, teamId: string): Role | null {
  if (actor.kind === "anonymous") return null;
  return actor.memberships.find((membership) => membership.teamId === teamId)?.role ?? null;
}

/** A value no row holds stands for the anonymous actor's id, so that conditions need no special case. */
export function personIdOf(actor: Actor): string {
  return actor.kind === "person" ? actor.personId : "00000000-0000-0000-0000-000000000000";
}
