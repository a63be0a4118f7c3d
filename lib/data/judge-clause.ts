import "server-only";
import { AppError } from "@/lib/errors";
import type { KnownActor } from "@/lib/policies/actor";
import type { JudgeClause } from "@/lib/schemas/rating";
import type { RoundRatingDto } from "@/lib/schemas/session";
import { isAnswer } from "@/lib/statistics/is-answer";
import type { Transaction } from "./database";
import { isBallotFinished } from "./round-rows";
import { claimBallot, type OpenBallot } from "./open-ballot";
import { type Write, type WriteOptions, write } from "./write";

export type Judged = { mine: RoundRatingDto | null };

/**
 * Appends one settled answer to a ballot of an open round. A change of mind names the answer it supersedes.
 * @param raterId whose answers one enters as their recorder; null for one's own.
 * @throws AppError conflict with `current` where another was given elsewhere since, and once the round is closed.
 */
export function judgeClause(
  actor: KnownActor,
  roundId: string,
  given: JudgeClause,
  options: WriteOptions,
  raterId: string | null = null,
): Promise<Judged> {
  return write(actor, options, async (change) => {
    const ballot = await claimBallot(actor, roundId, raterId, change.tx);
    if (raterId !== null && ballot.source === null) {
      throw new AppError("conflict", "Say first by what means these answers came.");
    }
    await tellIfFinished(change, ballot, () => appendAnswer(change.tx, ballot, given));
    return { mine: await lastAnswer(change.tx, ballot, given.clauseId) };
  });
}

/** Says that one is done, or not yet: one can go on answering until the round closes. */
export function setBallotDone(
  actor: KnownActor,
  roundId: string,
  isDone: boolean,
  options: WriteOptions,
  raterId: string | null = null,
): Promise<void> {
  return write(actor, options, async (change) => {
    const ballot = await claimBallot(actor, roundId, raterId, change.tx);
    const doneAt = isDone ? new Date() : null;
    await tellIfFinished(change, ballot, () => change.tx.ballot.update({ where: { id: ballot.id }, data: { doneAt } }));
  });
}

/** By what means the answers of somebody came. Nobody is told before the reveal. */
export function setBallotSource(
  actor: KnownActor,
  roundId: string,
  raterId: string,
  source: string,
  options: WriteOptions,
): Promise<void> {
  return write(actor, options, async ({ tx }) => {
    const ballot = await claimBallot(actor, roundId, raterId, tx);
    await tx.ballot.update({ where: { id: ballot.id }, data: { source } });
  });
}

/** Whoever waits is told when more or fewer have finished, and never that somebody has answered. */
async function tellIfFinished(
  { tx, notify }: Write,
  { id, sessionId, finish }: OpenBallot,
  change: () => Promise<unknown>,
): Promise<void> {
  const before = await isBallotFinished(id, finish, tx);
  await change();
  if ((await isBallotFinished(id, finish, tx)) !== before) await notify({ topic: "session", id: sessionId });
}

/** The last row of the clause, one that takes an answer back too: what comes next supersedes it. */
async function lastAnswer(tx: Transaction, ballot: OpenBallot, clauseId: string): Promise<RoundRatingDto | null> {
  const last = await tx.roundRating.findFirst({
    where: { ballotId: ballot.id, clauseId, supersededBy: null },
    omit: { ballotId: true, supersedesId: true },
  });
  return last && { ...last, createdAt: last.createdAt.toISOString() };
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
  const last = await lastAnswer(tx, ballot, clauseId);
  // One that was taken back stands no more: whoever reads the session anew does not know of it.
  const isKnown = last?.id === supersedesId || (supersedesId === null && !(last && isAnswer(last)));
  if (!isKnown) {
    throw new AppError("conflict", "You have rated this clause elsewhere since. Look at that value first.", {
      current: last,
    });
  }
  if (last && last.value === value && last.cannotJudge === cannotJudge && last.reason === reason) return;
  await tx.roundRating.create({
    data: { ballotId: ballot.id, clauseId, versionId, value, cannotJudge, reason, supersedesId: last?.id ?? null },
  });
}
