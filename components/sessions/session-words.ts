import type { ClauseResult } from "@/lib/schemas/round-results";
import type { SessionView } from "@/lib/schemas/session";
import type { SessionState } from "@/lib/schemas/session-words";

export const STATE_WORDS: Record<SessionState, string> = {
  DRAFT: "Draft",
  READING: "Reading",
  ROUND_OPEN: "Round open",
  ROUND_CLOSED: "Round closed",
  DISCUSSION: "Discussion",
  DECIDED: "Decided",
  ARCHIVED: "Archived",
};

/** The round that is open or closed and not yet revealed. */
export function currentRound({ rounds }: Pick<SessionView, "rounds">) {
  return rounds.find(({ state }) => state === "OPEN" || state === "CLOSED") ?? null;
}

/** In the room: let in and not gone. */
export const inTheRoom = (participants: SessionView["participants"]): number =>
  participants.filter(
    ({ isAdmitted, hasLeft, isSimulated, recorderId }) => isAdmitted && !hasLeft && !isSimulated && recorderId === null,
  ).length;

/** What the last revealed round that asked of this clause came to, and the one before it. */
export function resultsOf(
  { rounds }: Pick<SessionView, "rounds">,
  clauseId: string,
): { ordinal: number; result: ClauseResult }[] {
  return rounds
    .flatMap(({ ordinal, results }) => {
      const result = results?.clauses.find((each) => each.clauseId === clauseId);
      return result ? [{ ordinal, result }] : [];
    })
    .toReversed();
}
