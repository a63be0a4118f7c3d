import "server-only";
import { AppError } from "@/lib/errors";
import { type KnownActor, participationIn } from "@/lib/policies/actor";
import { holds } from "@/lib/policies/condition";
import { recordedBallots } from "@/lib/policies/session-policy";
import type { Transaction } from "./database";
import { findReadableSession, noSuchRound } from "./session-rows";

export type OpenBallot = {
  id: string;
  roundId: string;
  sessionId: string;
  participantId: string;
  clauseIds: string[];
  versionIds: string[];
  criterion: { least: number; greatest: number };
  finish: string;
  /** By what means it came, of one that a recorder enters. */
  source: string | null;
};

/**
 * A ballot in an open round, held until the transaction ends: two devices answer one after the other.
 * @param raterId whose it is, which one enters as their recorder; null for one's own.
 * @throws AppError not-found, forbidden, conflict
 */
export async function claimBallot(
  actor: KnownActor,
  roundId: string,
  raterId: string | null,
  tx: Transaction,
): Promise<OpenBallot> {
  // A round that is being closed is waited for, and one that takes an answer is not closed meanwhile.
  await tx.$executeRaw`SELECT 1 FROM "Round" WHERE "id" = ${roundId}::uuid FOR SHARE`;
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
  if (!round) throw noSuchRound();
  const { sessionId, session, state } = round;
  await findReadableSession(actor, sessionId, tx, noSuchRound());
  const ballot = raterId === null ? await findOwn(actor, round, tx) : await findRecorded(actor, round, raterId, tx);
  const { participantId, source } = ballot;
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
    source,
  };
}

type RoundOfSession = { id: string; sessionId: string };

async function findOwn(actor: KnownActor, { id: roundId, sessionId }: RoundOfSession, tx: Transaction) {
  const participantId = participationIn(actor, sessionId)?.participantId;
  const key = participantId && { roundId_participantId: { roundId, participantId } };
  const ballot = key ? await tx.ballot.findUnique({ where: key }) : null;
  if (!ballot) throw new AppError("forbidden", "You do not rate in this round.");
  return ballot;
}

async function findRecorded(
  actor: KnownActor,
  { id: roundId, sessionId }: RoundOfSession,
  participantId: string,
  tx: Transaction,
) {
  // Who takes part is known; whether there is a ballot of theirs makes no difference to whoever does not enter it.
  if ((await tx.participant.count({ where: { id: participantId, sessionId } })) === 0) throw noSuchRound();
  const ballot = await tx.ballot.findUnique({ where: { roundId_participantId: { roundId, participantId } } });
  if (!ballot || !holds(recordedBallots(actor), ballot)) {
    throw new AppError("forbidden", "Only the recorder of whose answers come by other means enters them.");
  }
  return ballot;
}
