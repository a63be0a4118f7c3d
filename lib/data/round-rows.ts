// The only reader of answers in a round. Before the reveal it gives one's own, and how many are finished, to nobody's
// knowledge who; `countedAnswers` is for the close and the reveal alone, which are no one's reading.
import "server-only";
import type { RoundRatingDto } from "@/lib/schemas/session";
import type { CountedAnswer, RosterEntry } from "@/lib/sessions/round-results";
import { isAnswer } from "@/lib/statistics/is-answer";
import { type Transaction, database } from "./database";
import { Prisma } from "./generated/client";

export type OwnBallot = { ballotId: string; roundId: string; isDone: boolean; ratings: RoundRatingDto[] };
export type RecordedBallot = OwnBallot & { participantId: string; source: string | null };

/** A participant's ballots of a session, by round. */
export async function ownBallots(
  participantId: string,
  tx: Transaction = database().prisma,
): Promise<Map<string, OwnBallot>> {
  const ballots = await tx.ballot.findMany({ where: { participantId }, include: STANDING });
  return new Map(ballots.map((ballot) => [ballot.roundId, toOwnBallot(ballot)]));
}

/** The ballots of a session that somebody enters for others, in the order of those who take part. */
export async function recordedBallots(
  recorderId: string,
  tx: Transaction = database().prisma,
): Promise<RecordedBallot[]> {
  const ballots = await tx.ballot.findMany({
    where: { enteredById: recorderId },
    orderBy: [{ participant: { joinedAt: "asc" } }, { participantId: "asc" }],
    include: STANDING,
  });
  return ballots.map((ballot) => {
    const { participantId, source } = ballot;
    return { ...toOwnBallot(ballot), participantId, source };
  });
}

const STANDING = {
  ratings: {
    where: { supersededBy: null },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    omit: { ballotId: true, supersedesId: true },
  },
} satisfies Prisma.BallotInclude;

function toOwnBallot(ballot: Prisma.BallotGetPayload<{ include: typeof STANDING }>): OwnBallot {
  const { id, roundId, doneAt, ratings } = ballot;
  return {
    ballotId: id,
    roundId,
    isDone: doneAt !== null,
    ratings: ratings.filter(isAnswer).map((rating) => ({ ...rating, createdAt: rating.createdAt.toISOString() })),
  };
}

type Counted = { roundId: string; finished: number; of: number };

/** How many ballots each round of a session has, and how many are finished. */
export async function countBallots(
  sessionId: string,
  finish: string,
  tx: Transaction = database().prisma,
): Promise<Map<string, Counted>> {
  const rows = await tx.$queryRaw<Counted[]>`
    SELECT b."roundId"::text AS "roundId", count(*)::int AS "of", count(*) FILTER (WHERE ${isFinished(finish)})::int AS "finished"
    FROM "Ballot" b JOIN "Round" r ON r."id" = b."roundId"
    WHERE r."sessionId" = ${sessionId}::uuid GROUP BY b."roundId"`;
  return new Map(rows.map((row) => [row.roundId, row]));
}

/** Of one's own. */
export async function isBallotFinished(ballotId: string, finish: string, tx: Transaction): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ is: boolean }[]>`
    SELECT ${isFinished(finish)} AS "is" FROM "Ballot" b WHERE b."id" = ${ballotId}::uuid`;
  return row!.is;
}

/**
 * Who has not finished: raters, and recorders of what they enter. For reminders that go out by themselves alone, never for
 * an actor.
 */
export async function unfinishedRaters(roundId: string, finish: string, tx: Transaction): Promise<string[]> {
  const rows = await tx.$queryRaw<{ participantId: string }[]>`
    SELECT DISTINCT COALESCE(b."enteredById", b."participantId")::text AS "participantId" FROM "Ballot" b
    WHERE b."roundId" = ${roundId}::uuid AND NOT ${isFinished(finish)}`;
  return rows.map(({ participantId }) => participantId);
}

/** Of the ballot b: its rater said so, or has answered all that the round asks. */
function isFinished(finish: string): Prisma.Sql {
  return Prisma.sql`(
    CASE WHEN ${finish} = 'said-done' THEN b."doneAt" IS NOT NULL ELSE (
      SELECT count(*) FROM "RoundRating" x
      WHERE x."ballotId" = b."id" AND (x."value" IS NOT NULL OR x."cannotJudge" IS NOT NULL)
        AND NOT EXISTS (SELECT 1 FROM "RoundRating" y WHERE y."supersedesId" = x."id")
    ) = (SELECT count(*) FROM "RoundClause" c WHERE c."roundId" = b."roundId") END)`;
}

export type CountedBallot = RosterEntry & { ballotId: string };

/** The roster of a round and every answer that stands in it. For what seals and reveals, never for an actor. */
export async function countedAnswers(
  roundId: string,
  tx: Transaction,
): Promise<{ roster: CountedBallot[]; answers: CountedAnswer[] }> {
  const ballots = await tx.ballot.findMany({
    where: { roundId },
    orderBy: { id: "asc" },
    include: {
      participant: { select: { id: true, name: true, groupName: true } },
      ratings: {
        where: { supersededBy: null },
        orderBy: { id: "asc" },
        select: { clauseId: true, value: true, cannotJudge: true, reason: true },
      },
    },
  });
  return {
    roster: ballots.map(({ id, participant, enteredById, source }) => ({
      ballotId: id,
      participantId: participant.id,
      name: participant.name,
      group: participant.groupName,
      recorded: enteredById === null ? null : { source },
    })),
    answers: ballots.flatMap(({ participant, ratings }) =>
      ratings.filter(isAnswer).map((rating) => ({ ...rating, participantId: participant.id })),
    ),
  };
}
