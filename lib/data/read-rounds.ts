import "server-only";
import type { Participation } from "@/lib/policies/actor";
import { roundResultsSchema } from "@/lib/schemas/round-results";
import type { RoundDto } from "@/lib/schemas/session";
import type { Transaction } from "./database";
import { countBallots, type OwnBallot, ownBallots, recordedBallots } from "./round-rows";
import type { FoundSession } from "./session-rows";

/** The rounds of a session; of the answers in one that is not revealed, the participant's own alone, and what they enter. */
export async function readRounds(
  tx: Transaction,
  session: FoundSession,
  me: Participation | null,
): Promise<RoundDto[]> {
  const recorderId = me?.role === "RECORDER" ? me.participantId : null;
  const [rounds, counts, ballots, recorded] = await Promise.all([
    tx.round.findMany({
      where: { sessionId: session.id },
      orderBy: { ordinal: "asc" },
      omit: { seed: true },
      include: { clauses: { select: { clauseId: true }, orderBy: { clauseId: "asc" } } },
    }),
    countBallots(session.id, session.finish, tx),
    me ? ownBallots(me.participantId, tx) : new Map<string, never>(),
    recorderId ? recordedBallots(recorderId, tx) : null,
  ]);
  return rounds.map((round) => {
    const { finished = 0, of = 0 } = counts.get(round.id) ?? {};
    const ballot = ballots.get(round.id);
    const clauseIds = round.clauses.map(({ clauseId }) => clauseId);
    const standing = ({ isDone, ratings }: OwnBallot) => ({
      isDone,
      isFinished: session.finish === "said-done" ? isDone : ratings.length === clauseIds.length,
      ratings,
    });
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
      mine: ballot ? standing(ballot) : null,
      records:
        recorded
          ?.filter(({ roundId }) => roundId === round.id)
          .map((each) => ({ participantId: each.participantId, source: each.source, ...standing(each) })) ?? null,
    };
  });
}
