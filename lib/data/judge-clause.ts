import "server-only";
import { AppError } from "@/lib/errors";
import type { KnownActor } from "@/lib/policies/actor";
import type { JudgeClause, RoundRatingDto } from "@/lib/schemas/session";
import type { Transaction } from "./database";
import { countBallots, ownBallots } from "./round-rows";
import { claimBallot, type OpenBallot } from "./open-ballot";
import { type Write, type WriteOptions, write } from "./write";

export type Judged = { mine: RoundRatingDto | null };

/**
 * Appends one settled answer to one's ballot of an open round. A change of mind names the answer it supersedes.
 * @throws AppError conflict with `current` where another was given elsewhere since, and once the round is closed.
 */
export function judgeClause(
  actor: KnownActor,
  roundId: string,
  given: JudgeClause,
  options: WriteOptions,
): Promise<Judged> {
  return write(actor, options, async (change) => {
    const ballot = await claimBallot(actor, roundId, change.tx);
    await tellIfFinished(change, ballot, () => appendAnswer(change.tx, ballot, given));
    return { mine: await standingAnswer(change.tx, ballot, given.clauseId) };
  });
}

/** Says that one is done, or not yet: one can go on answering until the round closes. */
export function setBallotDone(
  actor: KnownActor,
  roundId: string,
  isDone: boolean,
  options: WriteOptions,
): Promise<void> {
  return write(actor, options, async (change) => {
    const ballot = await claimBallot(actor, roundId, change.tx);
    const doneAt = isDone ? new Date() : null;
    await tellIfFinished(change, ballot, () => change.tx.ballot.update({ where: { id: ballot.id }, data: { doneAt } }));
  });
}

/** Whoever waits is told when more or fewer have finished, and never that somebody has answered. */
async function tellIfFinished(
  { tx, notify }: Write,
  { sessionId, roundId, finish }: OpenBallot,
  change: () => Promise<unknown>,
): Promise<void> {
  const finished = async () => (await countBallots(sessionId, finish, tx)).get(roundId)?.finished;
  const before = await finished();
  await change();
  if ((await finished()) !== before) await notify({ topic: "session", id: sessionId });
}

async function standingAnswer(tx: Transaction, { participantId, roundId }: OpenBallot, clauseId: string) {
  const ballot = (await ownBallots(participantId, tx)).get(roundId);
  return ballot?.ratings.find((rating) => rating.clauseId === clauseId) ?? null;
}

/** @throws AppError bad-input, conflict */
export async function appendAnswer(tx: Transaction, ballot: OpenBallot, given: JudgeClause): Promise<void> {
  const { clauseId, versionId, value, cannotJudge, reason, supersedesId } = given;
  const { least, greatest } = ballot.criterion;
  if (!ballot.clauseIds.includes(clauseId)) {
    throw new AppError("bad-input", "This clause is not rated in this round.");
  }
  if (!ballot.versionIds.includes(versionId)) {
    throw new AppError("bad-input", "This version is not one that the session reads.");
  }
  if (value !== null && (value < least || value > greatest)) {
    throw new AppError("bad-input", `A value is from ${least} to ${greatest}.`);
  }
  const last = await tx.roundRating.findFirst({ where: { ballotId: ballot.id, clauseId, supersededBy: null } });
  if ((last?.id ?? null) !== supersedesId) {
    throw new AppError("conflict", "You have rated this clause elsewhere since. Look at that value first.", {
      current: last && {
        id: last.id,
        clauseId,
        versionId: last.versionId,
        value: last.value,
        cannotJudge: last.cannotJudge,
        reason: last.reason,
        createdAt: last.createdAt.toISOString(),
      },
    });
  }
  if (last && last.value === value && last.cannotJudge === cannotJudge && last.reason === reason) return;
  await tx.roundRating.create({
    data: { ballotId: ballot.id, clauseId, versionId, value, cannotJudge, reason, supersedesId },
  });
}
