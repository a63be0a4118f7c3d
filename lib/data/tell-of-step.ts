// Which step of a session is told to whom, in their inbox.
import "server-only";
import { randomUUID } from "node:crypto";
import type { KnownActor } from "@/lib/policies/actor";
import type { SessionEvent } from "@/lib/sessions/transitions";
import type { Transaction } from "./database";
import { tellParticipants } from "./tell-people";

type Step = {
  sessionId: string;
  event: SessionEvent;
  roundId: string | null;
  /** Null for the clock. */
  participantId: string | null;
};

/** After the step has been made. */
export async function tellOfStep(tx: Transaction, { sessionId, event, roundId, participantId }: Step): Promise<void> {
  const by = { participantId };
  const ofRound = { sessionId, roundId, event: `${event}:${roundId}` };
  switch (event) {
    case "START":
      return tellOfInvitation(tx, sessionId, { notFacilitating: true }, by);
    case "OPEN_ROUND":
      return tellParticipants(tx, { ...ofRound, kind: "ROUND_OPENED" }, by, { withBallotIn: roundId! });
    case "CLOSE_ROUND":
      return tellParticipants(tx, { ...ofRound, kind: "ROUND_CLOSED" }, by);
    case "REVEAL":
      return tellParticipants(tx, { ...ofRound, kind: "ROUND_REVEALED" }, by);
  }
}

type By = Parameters<typeof tellParticipants>[2];
type Some = NonNullable<Parameters<typeof tellParticipants>[3]>;

export async function tellOfInvitation(tx: Transaction, sessionId: string, some: Some, by: By): Promise<void> {
  await tellParticipants(tx, { kind: "INVITATION", event: `invitation:${sessionId}`, sessionId }, by, some);
}

/** Each time anew: who steers may change hands and come back. */
export async function tellOfFacilitation(
  tx: Transaction,
  sessionId: string,
  personIds: readonly string[],
  actor: KnownActor,
): Promise<void> {
  const event = `facilitation:${sessionId}:${randomUUID()}`;
  await tellParticipants(tx, { kind: "FACILITATION", event, sessionId }, byOf(actor), { personIds });
}

export function byOf(actor: KnownActor): By {
  return actor.kind === "person" ? { personId: actor.personId } : { participantId: actor.participantId };
}
