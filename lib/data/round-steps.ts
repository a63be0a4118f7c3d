// The two ends of a hidden round: what was answered is sealed, and then shown to everybody at once.
import "server-only";
import { randomBytes } from "node:crypto";
import { pseudonymOf } from "@/lib/sessions/pseudonyms";
import { type CountedAnswer, makeRoundResults } from "@/lib/sessions/round-results";
import { commitmentOf, leafOf, rowOf } from "@/lib/sessions/seal";
import { toCriterionDto } from "./criteria";
import type { Transaction } from "./database";
import { countedAnswers } from "./round-rows";
import type { FoundSession } from "./session-rows";

const NO_ANSWER = { value: null, cannotJudge: null, reason: "" };

/** Locks the roster and the answers, and commits to them. @returns the round's id. */
export async function closeRound(tx: Transaction, { id: sessionId, isNamed }: FoundSession): Promise<string> {
  // Waits for the answers that are on their way, and keeps out those that come after (trigger while_open).
  const [locked] = await tx.$queryRaw<{ id: string; seed: string }[]>`
    SELECT "id"::text AS "id", "seed" FROM "Round" WHERE "sessionId" = ${sessionId}::uuid AND "state" = 'OPEN' FOR UPDATE`;
  const { id: roundId, seed } = locked!;
  const { roster, answers } = await countedAnswers(roundId, tx);
  const clauses = await tx.roundClause.findMany({ where: { roundId }, select: { clauseId: true } });
  const given = new Map(answers.map((answer) => [`${answer.participantId} ${answer.clauseId}`, answer]));
  // Silence is sealed too: how many have answered is not told by how many leaves there are.
  const sealed = roster.flatMap(({ ballotId, participantId, name }) =>
    clauses.map(({ clauseId }) => {
      const { value, cannotJudge, reason } = given.get(`${participantId} ${clauseId}`) ?? NO_ANSWER;
      const rater = isNamed ? name : pseudonymOf(seed, clauseId, participantId);
      const row = rowOf({ round: roundId, clause: clauseId, rater, value, cannotJudge, reason });
      const salt = randomBytes(32).toString("hex");
      return { roundId, ballotId, clauseId, row, salt, leaf: leafOf(row, salt) };
    }),
  );
  await tx.sealedRow.createMany({ data: sealed });
  await tx.round.update({
    where: { id: roundId },
    data: { state: "CLOSED", closedAt: new Date(), commitment: commitmentOf(sealed.map(({ leaf }) => leaf)) },
  });
  return roundId;
}

/** Makes the results, once and for all. @returns the round's id. */
export async function revealRound(tx: Transaction, session: FoundSession): Promise<string> {
  const { id: sessionId, isNamed, rule, criterionId } = session;
  const round = await tx.round.findFirstOrThrow({
    where: { sessionId, state: "CLOSED" },
    include: { clauses: { select: { clauseId: true } } },
  });
  const { roster, answers } = await countedAnswers(round.id, tx);
  const criterion = await tx.criterion.findUniqueOrThrow({ where: { id: criterionId } });
  const results = makeRoundResults({
    isNamed,
    seed: round.seed,
    scale: toCriterionDto(criterion),
    rule,
    clauseIds: round.clauses.map(({ clauseId }) => clauseId),
    roster,
    answers,
    earlier: await earlierAnswers(tx, sessionId),
  });
  await tx.round.update({ where: { id: round.id }, data: { state: "REVEALED", revealedAt: new Date(), results } });
  return round.id;
}

/** Of the rounds revealed before; the later of two of one clause is the last. */
async function earlierAnswers(tx: Transaction, sessionId: string): Promise<CountedAnswer[]> {
  const rounds = await tx.round.findMany({
    where: { sessionId, state: "REVEALED" },
    orderBy: { ordinal: "asc" },
    select: { id: true },
  });
  const all: CountedAnswer[] = [];
  for (const { id } of rounds) all.push(...(await countedAnswers(id, tx)).answers);
  return all;
}
