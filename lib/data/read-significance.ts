import "server-only";
import { AppError } from "@/lib/errors";
import { type Actor, WRITERS } from "@/lib/policies/actor";
import { presentSignificance } from "@/lib/policies/present-significance";
import type { RatingDto, Significance } from "@/lib/schemas/rating";
import { toAsks } from "./criteria";
import { type Transaction, database } from "./database";
import { findReadableDocument } from "./find-readable";
import { readOwnRatings, readRatings, unlockedClauseIds } from "./rating-rows";

/**
 * What the actor may know of how each ratable clause is rated.
 * @param criterionId one of the team's; without it the first that is asked.
 * @throws AppError not-found
 */
export function readSignificance(actor: Actor, documentId: string, criterionId?: string): Promise<Significance> {
  return read(actor, documentId, criterionId, async (question, tx) => {
    const [ratings, unlocked] = await Promise.all([
      readRatings(actor, question, tx),
      unlockedClauseIds(actor, question, tx),
    ]);
    return { ratings, unlocked };
  });
}

/** The same without what others said, for where one judges: as if nothing of theirs might be known. */
export function readOwnSignificance(actor: Actor, documentId: string, criterionId?: string): Promise<Significance> {
  return read(actor, documentId, criterionId, async (question, tx) => ({
    ratings: await readOwnRatings(actor, question, tx),
    unlocked: [],
  }));
}

type Question = { documentId: string; criterionId: string };
type Known = { ratings: RatingDto[]; unlocked: string[] };

async function read(
  actor: Actor,
  documentId: string,
  criterionId: string | undefined,
  know: (question: Question, tx: Transaction) => Promise<Known>,
): Promise<Significance> {
  const tx = database().prisma;
  const document = await findReadableDocument(actor, documentId, tx);
  const { teamId } = document;
  const criteria = await tx.criterion.findMany({ where: { teamId }, orderBy: { ordinal: "asc" } });
  const asked = criteria.filter(({ isAsked }) => isAsked);
  const criterion = criterionId === undefined ? asked[0] : criteria.find(({ id }) => id === criterionId);
  // One that never was asked is a draft of its authors.
  if (!criterion?.firstAskedAt) throw new AppError("not-found", "There is no such criterion.");
  const [clauses, { ratings, unlocked }, raters] = await Promise.all([
    tx.clause.findMany({ where: { documentId, isRatable: true }, orderBy: { id: "asc" }, select: { id: true } }),
    know({ documentId, criterionId: criterion.id }, tx),
    listRaters(tx, teamId),
  ]);
  const byClause = new Map<string, RatingDto[]>(clauses.map((clause) => [clause.id, []]));
  for (const rating of ratings) byClause.get(rating.clauseId)?.push(rating);
  const open = new Set(unlocked);
  return {
    criterion: toAsks(criterion),
    criteria: asked.map(({ id, name }) => ({ id, name })),
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

/** What the team asks now, in order. */
export function listAsked(tx: Transaction, teamId: string): Promise<Significance["criteria"]> {
  return tx.criterion.findMany({
    where: { teamId, isAsked: true },
    orderBy: { ordinal: "asc" },
    select: { id: true, name: true },
  });
}

async function listRaters(tx: Transaction, teamId: string): Promise<Significance["raters"]> {
  const members = await tx.membership.findMany({
    where: { teamId, leftAt: null, role: { in: [...WRITERS] } },
    select: { person: { select: { id: true, name: true } }, group: { select: { name: true } } },
    orderBy: [{ person: { name: "asc" } }, { personId: "asc" }],
  });
  return members.map(({ person, group }) => ({ ...person, group: group?.name ?? null }));
}
