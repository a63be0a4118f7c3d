import "server-only";
import { AppError } from "@/lib/errors";
import type { Participation } from "@/lib/policies/actor";
import type { Transaction } from "./database";

export type OpenBallot = {
  id: string;
  roundId: string;
  sessionId: string;
  participantId: string;
  clauseIds: string[];
  versionIds: string[];
  criterion: { least: number; greatest: number };
  finish: string;
};

const NO_ROUND = "There is no such round, or you do not take part in it.";

/**
 * The ballot in an open round, held until the transaction ends: two devices answer one after the other.
 * @param participationOf whose ballot it is: the asker's own, or one that a recorder fills in.
 * @throws AppError not-found, forbidden, conflict
 */
export async function claimBallot(
  tx: Transaction,
  roundId: string,
  participationOf: (sessionId: string) => Pick<Participation, "participantId"> | null,
): Promise<OpenBallot> {
  const round = await tx.round.findUnique({
    where: { id: roundId },
    include: {
      clauses: { select: { clauseId: true } },
      session: {
        select: {
          finish: true,
          criterion: { select: { least: true, greatest: true } },
          versions: { select: { versionId: true } },
        },
      },
    },
  });
  const participation = round && participationOf(round.sessionId);
  if (!round || !participation) throw new AppError("not-found", NO_ROUND);
  const { sessionId, session, state } = round;
  const { participantId } = participation;
  const ballot = await tx.ballot.findUnique({ where: { roundId_participantId: { roundId, participantId } } });
  if (!ballot) throw new AppError("forbidden", "You do not rate in this round.");
  if (state !== "OPEN") {
    const message =
      state === "VOID" ? "This round was made void." : "This round is closed. What you had answered counts.";
    throw new AppError("conflict", message);
  }
  await tx.$executeRaw`SELECT 1 FROM "Ballot" WHERE "id" = ${ballot.id}::uuid FOR UPDATE`;
  return {
    id: ballot.id,
    roundId,
    sessionId,
    participantId,
    clauseIds: round.clauses.map(({ clauseId }) => clauseId),
    versionIds: session.versions.map(({ versionId }) => versionId),
    criterion: session.criterion,
    finish: session.finish,
  };
}
