import type { ParticipantRole } from "@/lib/schemas/session-words";

export type Role = "OWNER" | "FACILITATOR" | "REVIEWER" | "OBSERVER";

/** One's place in a review session that one was let into and has not left. */
export type Participation = { sessionId: string; participantId: string; role: ParticipantRole };

/** Who asks. Found once a request by lib/auth, passed first to every function of lib/data. */
export type PersonActor = {
  kind: "person";
  personId: string;
  name: string;
  email: string;
  signInId: string;
  /** Current memberships only. */
  memberships: readonly { teamId: string; role: Role }[];
  participations: readonly Participation[];
  /** Documents in which the actor takes part in a hidden round, until its reveal: what others think of them is covered. */
  coveredDocumentIds: readonly string[];
};

/** In one review session by name only: no account, no team, nothing else to see. */
export type GuestActor = {
  kind: "guest";
  participantId: string;
  sessionId: string;
  name: string;
  /** Empty while the facilitator has not let them in. */
  participations: readonly Participation[];
};

/** Whoever can do something that is kept under their name. */
export type KnownActor = PersonActor | GuestActor;
export type Actor = KnownActor | { kind: "anonymous" };
/** To all that is not a review session a guest is nobody. */
export type AccountActor = Exclude<Actor, GuestActor>;

export const ANONYMOUS: AccountActor = { kind: "anonymous" };

/** Everybody in the team, observers too. */
export const READERS: readonly Role[] = ["OWNER", "FACILITATOR", "REVIEWER", "OBSERVER"];
/** Who writes notes and gives ratings. */
export const WRITERS: readonly Role[] = ["OWNER", "FACILITATOR", "REVIEWER"];
/** Who brings documents in, invites people and keeps groups. */
export const STEWARDS: readonly Role[] = ["OWNER", "FACILITATOR"];

/** The teams in which the actor holds one of these roles. */
export function teamsOf(actor: Actor, roles: readonly Role[] = READERS): string[] {
  if (actor.kind !== "person") return [];
  return actor.memberships.filter((membership) => roles.includes(membership.role)).map(({ teamId }) => teamId);
}

export function roleIn(actor: Actor, teamId: string): Role | null {
  if (actor.kind !== "person") return null;
  return actor.memberships.find((membership) => membership.teamId === teamId)?.role ?? null;
}

/** A value no row holds stands for the anonymous actor's id, so that conditions need no special case. */
export function personIdOf(actor: Actor): string {
  return actor.kind === "person" ? actor.personId : "00000000-0000-0000-0000-000000000000";
}

/** Whoever takes part in a session, as whatever. */
export const EVERY_PART: readonly ParticipantRole[] = ["FACILITATOR", "RATER", "RECORDER", "OBSERVER"];

/** The sessions in which the actor takes part in one of these roles. */
export function sessionsOf(actor: Actor, roles: readonly ParticipantRole[]): string[] {
  if (actor.kind === "anonymous") return [];
  return actor.participations.filter(({ role }) => roles.includes(role)).map(({ sessionId }) => sessionId);
}

/** As whom the actor enters answers that come by other means: in each session one is somebody else. */
export function recordersOf(actor: Actor): string[] {
  if (actor.kind === "anonymous") return [];
  return actor.participations.filter(({ role }) => role === "RECORDER").map(({ participantId }) => participantId);
}

/** See PersonActor.coveredDocumentIds. A guest sees nothing of a document but a session's text. */
export function coveredDocumentsOf(actor: Actor): readonly string[] {
  return actor.kind === "person" ? actor.coveredDocumentIds : [];
}

export function participationIn(actor: Actor, sessionId: string): Participation | null {
  if (actor.kind === "anonymous") return null;
  return actor.participations.find((each) => each.sessionId === sessionId) ?? null;
}

/** Whose this is, where something is kept for whoever did it: a person's id, or a guest's as a participant. */
export function idOf(actor: KnownActor): string {
  return actor.kind === "person" ? actor.personId : actor.participantId;
}
