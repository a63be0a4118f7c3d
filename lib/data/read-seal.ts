import "server-only";
import { AppError } from "@/lib/errors";
import { type Actor, participationIn } from "@/lib/policies/actor";
import { holds } from "@/lib/policies/condition";
import { recordedBallots } from "@/lib/policies/session-policy";
import type { RoundFile } from "@/lib/schemas/round-file";
import { database } from "./database";
import { findReadableSession, noSuchRound } from "./session-rows";

/**
 * What one may keep of a closed round's seal: the commitment, all leaves, and the rows one may know with their salts. One's
 * own from the close on, and those that one entered for others, who have nobody else to check them; everybody's once a named session is revealed. Of an anonymous one never: a salt would be a proof of
 * who said what.
 * @throws AppError not-found, conflict while the round is open
 */
export async function readSeal(actor: Actor, roundId: string): Promise<RoundFile> {
  const { prisma } = database();
  const round = await prisma.round.findUnique({ where: { id: roundId } });
  if (!round) throw noSuchRound();
  const session = await findReadableSession(actor, round.sessionId, prisma, noSuchRound());
  if (!round.commitment || !round.closedAt) {
    throw new AppError("conflict", "A round is sealed when it closes. Come back then.");
  }
  const participantId = participationIn(actor, session.id)?.participantId;
  const isPublic = session.isNamed && round.state === "REVEALED";
  const sealed = await prisma.sealedRow.findMany({
    where: { roundId },
    orderBy: { leaf: "asc" },
    select: { leaf: true, row: true, salt: true, ballot: { select: { participantId: true, enteredById: true } } },
  });
  return {
    kind: "clausemark-round",
    session: { id: session.id, title: session.title, isNamed: session.isNamed },
    round: { id: roundId, ordinal: round.ordinal, closedAt: round.closedAt.toISOString() },
    commitment: round.commitment,
    leaves: sealed.map(({ leaf }) => leaf),
    rows: sealed
      .filter(
        ({ ballot }) => isPublic || ballot.participantId === participantId || holds(recordedBallots(actor), ballot),
      )
      .map(({ row, salt }) => ({ row, salt })),
  };
}
