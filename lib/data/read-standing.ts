import "server-only";
import type { Actor } from "@/lib/policies/actor";
import { holds } from "@/lib/policies/condition";
import { readableSessions } from "@/lib/policies/session-policy";
import { database } from "./database";
import { loadSessionFacts } from "./session-rows";

export type Standing = {
  participantId: string;
  title: string;
  name: string;
  /** "turned-away": was never let in. "gone": was in, and has left or was sent out. "run-out": a guest's day is over. */
  is: "waiting" | "turned-away" | "gone" | "run-out";
};

/**
 * Where somebody stands who asked to come into a session and may not read it; null for whoever may read it, and for whoever
 * never asked.
 * @param guestTokenHash of this browser, also where it makes nobody a guest any more.
 */
export async function readStanding(
  actor: Actor,
  sessionId: string,
  guestTokenHash: string | null,
): Promise<Standing | null> {
  const facts = await loadSessionFacts(sessionId);
  if (!facts || (actor.kind !== "anonymous" && holds(readableSessions(actor), facts))) return null;
  const whose = whoseWas(actor, guestTokenHash);
  const participant =
    whose &&
    (await database().prisma.participant.findFirst({
      where: { sessionId, ...whose },
      include: { session: { select: { title: true } } },
    }));
  if (!participant) return null;
  const { id: participantId, name, session, admittedAt, leftAt, guestUntil } = participant;
  const isOver = guestUntil !== null && guestUntil.getTime() <= Date.now();
  const is = leftAt ? (admittedAt ? "gone" : "turned-away") : isOver ? "run-out" : "waiting";
  return { participantId, title: session.title, name, is };
}

function whoseWas(actor: Actor, guestTokenHash: string | null) {
  if (actor.kind === "person") return { personId: actor.personId };
  return guestTokenHash ? { guestTokenHash } : null;
}
