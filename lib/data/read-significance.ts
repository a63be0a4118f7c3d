import "server-only";
import type { Actor } from "@/lib/policies/actor";
import { presentSignificance } from "@/lib/policies/present-significance";
import type { Significance } from "@/lib/schemas/rating";
import { type Transaction, database } from "./database";
import { findReadableDocument } from "./find-readable";
import { readRatings, unlockedClauseIds } from "./rating-rows";

/** What the actor may know of how significant each ratable clause is, under the team's first criterion. */
export async function readSignificance(
  actor: Actor,
  documentId: string,
  tx: Transaction = database().prisma,
): Promise<Significance> {
  const document = await findReadableDocument(actor, documentId, tx);
  const criterion = await tx.criterion.findFirstOrThrow({
    where: { teamId: document.teamId },
    orderBy: { ordinal: "asc" },
    include: { scale: true },
  });
  const question = { documentId, criterionId: criterion.id };
  const [clauses, ratings, unlocked] = await Promise.all([
    tx.clause.findMany({ where: { documentId, isRatable: true }, orderBy: { id: "asc" }, select: { id: true } }),
    readRatings(actor, question, tx),
    unlockedClauseIds(actor, question, tx),
  ]);
  const { least, greatest, steps } = criterion.scale;
  return {
    criterion: {
      id: criterion.id,
      name: criterion.name,
      question: criterion.question,
      least,
      greatest,
      steps: steps as Significance["criterion"]["steps"],
    },
    clauses: clauses.map(({ id }) =>
      presentSignificance(
        actor,
        document.teamId,
        id,
        ratings.filter(({ clauseId }) => clauseId === id),
        unlocked.includes(id),
      ),
    ),
  };
}
