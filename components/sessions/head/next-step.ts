import type { SessionView } from "@/lib/schemas/session";
import type { SessionEvent } from "@/lib/sessions/transitions";
import { currentRound } from "../session-words";

type Asked = Pick<SessionView, "state" | "rounds" | "roundsPlanned"> & { can: Pick<SessionView["can"], "move"> };

/** What the facilitator would do next; null where nothing leads on. */
export function nextStep({ rounds, roundsPlanned, can }: Asked): SessionEvent | null {
  const revealed = rounds.filter(({ state }) => state === "REVEALED").length;
  const order: SessionEvent[] =
    revealed < roundsPlanned
      ? ["START", "CLOSE_ROUND", "REVEAL", "OPEN_ROUND", "CONCLUDE"]
      : ["START", "CLOSE_ROUND", "REVEAL", "CONCLUDE"];
  return order.find((event) => can.move.includes(event)) ?? null;
}

/** The rest of what may be done now. */
export function otherSteps(session: Asked): SessionEvent[] {
  const next = nextStep(session);
  return session.can.move.filter((event) => event !== next);
}

/** The round that is open or closed, else the one that would come. */
export function roundNumber(session: Pick<SessionView, "rounds">): number {
  return currentRound(session)?.ordinal ?? session.rounds.length + 1;
}

export function sayStep(event: SessionEvent, session: Pick<SessionView, "rounds">): string {
  const round = roundNumber(session);
  const words: Record<SessionEvent, string> = {
    START: "Start",
    OPEN_ROUND: `Open round ${round}`,
    CLOSE_ROUND: `Close round ${round}`,
    REVEAL: "Reveal",
    VOID_ROUND: `Make round ${round} void`,
    CONCLUDE: "Conclude",
    RESUME: "Take it up again",
    ARCHIVE: "Archive",
  };
  return words[event];
}
