import "server-only";
import { SIMULATED_RATERS, simulateBallot } from "@/lib/sessions/simulate";
import { toCriterionDto } from "./criteria";
import type { Transaction } from "./database";

/** Raters who are not there, for a session of kind REHEARSAL; their name says so wherever it stands. */
export function simulatedRaters() {
  return Array.from({ length: SIMULATED_RATERS }, (_, at) => ({
    name: `Simulated rater ${at + 1}`,
    role: "RATER" as const,
    isSimulated: true,
    admittedAt: new Date(),
  }));
}

/** They answer at once and have finished. */
export async function fillSimulatedBallots(tx: Transaction, roundId: string): Promise<void> {
  const round = await tx.round.findUniqueOrThrow({
    where: { id: roundId },
    include: {
      clauses: { select: { clauseId: true }, orderBy: { clauseId: "asc" } },
      ballots: { where: { participant: { isSimulated: true } }, orderBy: { participant: { name: "asc" } } },
      session: { include: { criterion: true, versions: true } },
    },
  });
  const scale = toCriterionDto(round.session.criterion);
  const { versionId } = round.session.versions[0]!;
  const clauseIds = round.clauses.map(({ clauseId }) => clauseId);
  await tx.roundRating.createMany({
    data: round.ballots.flatMap(({ id: ballotId }, rater) =>
      simulateBallot(clauseIds, rater, scale, Math.random).map((judgement) => ({ ...judgement, ballotId, versionId })),
    ),
  });
  await tx.ballot.updateMany({
    where: { id: { in: round.ballots.map(({ id }) => id) } },
    data: { doneAt: new Date() },
  });
}
