// Who may see a review session and act in it. What is hidden in a round is never asked of a policy here: before the reveal
// nothing but one's own answers is loaded at all (lib/data/round-rows.ts).
import type { ParticipantRole, SessionState } from "@/lib/schemas/session-words";
import {
  type Actor,
  EVERY_PART,
  READERS,
  type Role,
  STEWARDS,
  WRITERS,
  personIdOf,
  recordersOf,
  sessionsOf,
  teamsOf,
} from "./actor";
import { type Condition, all, any, is, isIn, not } from "./condition";

export type SessionRow = {
  id: string;
  teamId: string;
  createdById: string;
  kind: "REVIEW" | "REHEARSAL";
  state: SessionState;
};

export type BallotRow = { enteredById: string | null };

const SPEAKERS: readonly ParticipantRole[] = ["FACILITATOR", "RATER"];
const KEEPERS: readonly ParticipantRole[] = ["FACILITATOR", "RECORDER"];

/** Who takes part, and the team, which reads along. A draft is its stewards'; a rehearsal is who rehearses' alone. */
export function readableSessions(actor: Actor): Condition<SessionRow> {
  return any(
    isIn("id", sessionsOf(actor, ["FACILITATOR"])),
    all(not(is("state", "DRAFT")), isIn("id", sessionsOf(actor, EVERY_PART))),
    all(is("kind", "REHEARSAL"), is("createdById", personIdOf(actor)), isIn("teamId", teamsOf(actor))),
    all(is("kind", "REVIEW"), not(is("state", "DRAFT")), isIn("teamId", teamsOf(actor, READERS))),
    all(is("kind", "REVIEW"), isIn("teamId", teamsOf(actor, STEWARDS))),
  );
}

/** Move it on, admit, put a clause on the table, arrange the agenda, propose and decide. */
export function steeredSessions(actor: Actor): Condition<SessionRow> {
  return all(isIn("id", sessionsOf(actor, ["FACILITATOR"])), not(is("state", "ARCHIVED")));
}

/** Say what one thinks of a decision, dissent, ask to discuss a clause. */
export function spokenInSessions(actor: Actor): Condition<SessionRow> {
  return all(isIn("id", sessionsOf(actor, SPEAKERS)), not(is("state", "ARCHIVED")));
}

/** Say when rounds open by themselves, until none can be opened any more. */
export function plannedSessions(actor: Actor): Condition<SessionRow> {
  return all(steeredSessions(actor), is("kind", "REVIEW"), not(is("state", "DECIDED")));
}

/** Add somebody whose answers come by other means: who steers, and who would enter them. */
export function extendedSessions(actor: Actor): Condition<SessionRow> {
  return all(is("kind", "REVIEW"), isIn("id", sessionsOf(actor, KEEPERS)), not(isIn("state", ["DECIDED", "ARCHIVED"])));
}

/**
 * Read and enter what came by other means: whose ballot it is to enter, and nobody else, who steers or records beside them
 * neither. It knows hidden answers.
 */
export function recordedBallots(actor: Actor): Condition<BallotRow> {
  return isIn("enteredById", recordersOf(actor));
}

/**
 * Make and revoke links by which anybody can read the brief, also when nothing else can be changed any more. Of a
 * rehearsal, which every writer may hold, only who might pass the team's words on anyway.
 */
export function sharedSessions(actor: Actor): Condition<SessionRow> {
  return any(
    all(is("kind", "REVIEW"), isIn("id", sessionsOf(actor, ["FACILITATOR"]))),
    all(is("kind", "REHEARSAL"), is("createdById", personIdOf(actor)), isIn("teamId", teamsOf(actor, STEWARDS))),
    all(is("kind", "REVIEW"), not(is("state", "DRAFT")), isIn("teamId", teamsOf(actor, STEWARDS))),
  );
}

/** Records in sessions of the team: it is to enter answers, and the team's observers enter nothing. */
export function mayRecord(role: Role): boolean {
  return WRITERS.includes(role);
}
