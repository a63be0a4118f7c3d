// The only reader of ratings. A rating counts while nothing supersedes it; which of them an actor gets is the policy's to
// say, and statistics are made of what this returns.
import "server-only";
import type { Actor } from "@/lib/policies/actor";
import { personIdOf } from "@/lib/policies/actor";
import { type RatingRow, readableRatings } from "@/lib/policies/rating-policy";
import type { RatingDto } from "@/lib/schemas/rating";
import { isAnswer } from "@/lib/statistics/is-answer";
import { type SqlColumns, toSql } from "./compile-condition";
import { type Transaction, database } from "./database";
import type { Prisma } from "./generated/client";

/** Over the aliases r (Rating), c (Clause) and d (Document). */
export const RATING_COLUMNS: SqlColumns<RatingRow> = {
  documentId: `c."documentId"`,
  teamId: `d."teamId"`,
  personId: `r."personId"`,
  clauseId: `r."clauseId"`,
};

type Question = { documentId: string; criterionId: string; clauseId?: string };

/** Current standing ratings of a document's clauses under one criterion that the actor may see, oldest first; those that take an answer back among them. */
export async function readRatings(
  actor: Actor,
  question: Question,
  tx: Transaction = database().prisma,
): Promise<RatingDto[]> {
  return selectReadable(actor, question, await unlockedClauseIds(actor, question, tx), tx);
}

/** The actor's own of them, for where nothing of others' is shown. */
export async function readOwnRatings(actor: Actor, question: Question, tx: Transaction): Promise<RatingDto[]> {
  return selectReadable(actor, question, [], tx);
}

/** For lib/live alone: all current ratings of one clause, for the policy to be asked for each receiver. */
export async function loadRatingFacts(clauseId: string, criterionId: string) {
  const tx = database().prisma;
  const clause = await tx.clause.findUniqueOrThrow({
    where: { id: clauseId },
    select: { documentId: true, document: { select: { teamId: true } } },
  });
  const question = { documentId: clause.documentId, criterionId, clauseId };
  const ratings = await selectRatings(question, () => "TRUE", tx);
  const unlocking = await tx.rating.findMany({
    where: { clauseId, criterionId, value: { not: null } },
    select: { personId: true },
    distinct: ["personId"],
  });
  return {
    documentId: clause.documentId,
    teamId: clause.document.teamId,
    ratings,
    /** Who has given a value of their own, now or before. */
    unlockedPersonIds: new Set(unlocking.map(({ personId }) => personId)),
  };
}

/** On which version the actor's own current ratings of the document's clauses were made, under whichever criterion. */
export async function ownRatedVersions(
  actor: Actor,
  documentId: string,
): Promise<{ clauseId: string; versionId: string }[]> {
  return database().prisma.rating.findMany({
    where: { clause: { documentId }, personId: personIdOf(actor), supersededBy: null },
    select: { clauseId: true, versionId: true },
  });
}

/** Clauses for which the actor has given a value, now or before: what was once unlocked has been seen. */
export async function unlockedClauseIds(actor: Actor, question: Question, tx: Transaction): Promise<string[]> {
  const own = await tx.rating.findMany({
    where: { ...current(question), supersededBy: undefined, personId: personIdOf(actor), value: { not: null } },
    select: { clauseId: true },
    distinct: ["clauseId"],
  });
  return own.map(({ clauseId }) => clauseId);
}

function current({ documentId, criterionId, clauseId }: Question) {
  return { criterionId, clauseId, clause: { documentId }, supersededBy: null } satisfies Prisma.RatingWhereInput;
}

function selectReadable(actor: Actor, question: Question, unlocked: readonly string[], tx: Transaction) {
  const readable = readableRatings(actor, unlocked);
  return selectRatings(question, (params) => toSql(readable, RATING_COLUMNS, params), tx);
}

type Row = Omit<RatingDto, "person" | "earlier"> & { personId: string; name: string };

/** As plain rows: of a hundred thousand, what a mapper does with each would take most of the time. */
async function selectRatings(
  { documentId, criterionId, clauseId }: Question,
  readable: (params: unknown[]) => string,
  tx: Transaction,
): Promise<RatingDto[]> {
  const params: unknown[] = [criterionId, documentId, clauseId ?? null];
  const rows = await tx.$queryRawUnsafe<Row[]>(
    `SELECT r."id"::text, r."clauseId"::text, r."personId"::text, p."name", r."value", r."cannotJudge"::text, r."reason",
      r."versionId"::text, r."sawOthers", to_char(r."createdAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "createdAt"
    FROM "Rating" r JOIN "Clause" c ON c."id" = r."clauseId" JOIN "Document" d ON d."id" = c."documentId"
      JOIN "Person" p ON p."id" = r."personId"
    WHERE r."criterionId" = $1::uuid AND c."documentId" = $2::uuid AND ($3::uuid IS NULL OR r."clauseId" = $3::uuid)
      AND NOT EXISTS (SELECT 1 FROM "Rating" later WHERE later."supersedesId" = r."id") AND ${readable(params)}
    ORDER BY r."createdAt", r."id"`,
    ...params,
  );
  const before = await readEarlier(
    rows.filter(({ sawOthers }) => sawOthers),
    criterionId,
    tx,
  );
  return rows.map((row) => ({
    id: row.id,
    clauseId: row.clauseId,
    person: { id: row.personId, name: row.name },
    value: row.value,
    cannotJudge: row.cannotJudge,
    reason: row.reason,
    versionId: row.versionId,
    sawOthers: row.sawOthers,
    createdAt: row.createdAt,
    earlier: (row.sawOthers && before.get(keyOf(row))) || null,
  }));
}

type Changed = Pick<Row, "clauseId" | "personId">;

/** What each of these people last said of the clause before others' values could be seen. */
async function readEarlier(changed: readonly Changed[], criterionId: string, tx: Transaction) {
  if (changed.length === 0) return new Map<string, { value: number | null }>();
  const rows = await tx.rating.findMany({
    where: {
      clauseId: { in: [...new Set(changed.map(({ clauseId }) => clauseId))] },
      criterionId,
      personId: { in: [...new Set(changed.map(({ personId }) => personId))] },
      sawOthers: false,
    },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { clauseId: true, personId: true, value: true, cannotJudge: true },
  });
  // The last of each stays.
  const last = new Map(rows.map((row) => [keyOf(row), row]));
  return new Map([...last].filter(([, row]) => isAnswer(row)).map(([key, { value }]) => [key, { value }]));
}

const keyOf = ({ clauseId, personId }: Changed) => `${clauseId} ${personId}`;
