import "server-only";
import { roundResultsSchema } from "@/lib/schemas/round-results";
import type { RoundDto } from "@/lib/schemas/session";
import type { Transaction } from "./database";
import { countBallots, ownBallots } from "./round-rows";
import type { FoundSession } from "./session-rows";

/** The rounds of a session; of the answers in one that is not revealed, the participant's own alone. */
export async function readRounds(
  tx: Transaction,
  session: FoundSession,
  participantId: string | null,
): Promise<RoundDto[]> {
  const [rounds, counts, ballots] = await Promise.all([
    tx.round.findMany({
      where: { sessionId: session.id },
      orderBy: { ordinal: "asc" },
      omit: { seed: true },
      include: { clauses: { select: { clauseId: true }, orderBy: { clauseId: "asc" } } },
    }),
    countBallots(session.id, session.finish, tx),
    participantId ? ownBallots(participantId, tx) : new Map<string, never>(),
  ]);
  return rounds.map((round) => {
    const { finished = 0, of = 0 } = counts.get(round.id) ?? {};
    const ballot = ballots.get(round.id);
    const clauseIds = round.clauses.map(({ clauseId }) => clauseId);
    return {
      id: round.id,
      ordinal: round.ordinal,
      state: round.state,
      openedAt: round.openedAt.toISOString(),
      closesAt: round.closesAt?.toISOString() ?? null,
      revealsItself: round.revealsItself,
      closedAt: round.closedAt?.toISOString() ?? null,
      revealedAt: round.revealedAt?.toISOString() ?? null,
      voidReason: round.voidReason,
      clauseIds,
      roster: { finished, of },
      commitment: round.commitment,
      results: round.state === "REVEALED" ? roundResultsSchema.parse(round.results) : null,
      mine: ballot
        ? {
            isDone: ballot.isDone,
            isFinished: session.finish === "said-done" ? ballot.isDone : ballot.ratings.length === clauseIds.length,
            ratings: ballot.ratings,
          }
        : null,
    };
  });
}
