import "server-only";
import { AppError } from "@/lib/errors";
import { type Actor, WRITERS } from "@/lib/policies/actor";
import { presentSignificance } from "@/lib/policies/present-significance";
import type { RatingDto, Significance } from "@/lib/schemas/rating";
import { toCriterionDto } from "./criteria";
import { type Transaction, database } from "./database";
import { findReadableDocument } from "./find-readable";
import { readRatings, unlockedClauseIds } from "./rating-rows";

/**
 * What the actor may know of how each ratable clause is rated.
 * @param criterionId one of the team's; without it the first that is asked.
 * @throws AppError not-found
 */
export async function readSignificance(
  actor: Actor,
  documentId: string,
  criterionId?: string,
  tx: Transaction = database().prisma,
): Promise<Significance> {
  const document = await findReadableDocument(actor, documentId, tx);
  const { teamId } = document;
  const criteria = await tx.criterion.findMany({ where: { teamId }, orderBy: { ordinal: "asc" } });
  const asked = criteria.filter(({ isAsked }) => isAsked);
  const criterion = criterionId === undefined ? asked[0] : criteria.find(({ id }) => id === criterionId);
  // One that never was asked is a draft of its authors.
  if (!criterion?.firstAskedAt) throw new AppError("not-found", "There is no such criterion.");
  const question = { documentId, criterionId: criterion.id };
  const [clauses, ratings, unlocked, raters] = await Promise.all([
    tx.clause.findMany({ where: { documentId, isRatable: true }, orderBy: { id: "asc" }, select: { id: true } }),
    readRatings(actor, question, tx),
    unlockedClauseIds(actor, question, tx),
    listRaters(tx, teamId),
  ]);
  const { isFixed: _, version: __, ...asks } = toCriterionDto(criterion);
  const byClause = new Map<string, RatingDto[]>(clauses.map((clause) => [clause.id, []]));
  for (const rating of ratings) byClause.get(rating.clauseId)?.push(rating);
  const open = new Set(unlocked);
  return {
    criterion: asks,
    criteria: asked.map((each) => ({ id: each.id, name: each.name })),
    raters,
    clauses: clauses.map((clause) =>
      presentSignificance(
        actor,
        { teamId, documentId, clauseId: clause.id },
        byClause.get(clause.id)!,
        open.has(clause.id),
      ),
    ),
  };
}

async function listRaters(tx: Transaction, teamId: string): Promise<Significance["raters"]> {
  const members = await tx.membership.findMany({
    where: { teamId, leftAt: null, role: { in: [...WRITERS] } },
    select: { person: { select: { id: true, name: true } }, group: { select: { name: true } } },
    orderBy: [{ person: { name: "asc" } }, { personId: "asc" }],
  });
  return members.map(({ person, group }) => ({ ...person, group: group?.name ?? null }));
}
