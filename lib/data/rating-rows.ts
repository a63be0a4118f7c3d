// The only reader of ratings. A rating counts while nothing supersedes it; which of them an actor gets is the policy's to
// say, and statistics are made of what this returns.
import "server-only";
import type { Actor } from "@/lib/policies/actor";
import { personIdOf } from "@/lib/policies/actor";
import { type RatingRow, readableRatings } from "@/lib/policies/rating-policy";
import type { RatingDto } from "@/lib/schemas/rating";
import { isAnswer } from "@/lib/statistics/is-answer";
import { type PrismaFields, toWhere } from "./compile-condition";
import { type Transaction, database } from "./database";
import type { Prisma } from "./generated/client";

export const RATING_FIELDS: PrismaFields<RatingRow, Prisma.RatingWhereInput> = {
  documentId: (values) => ({ clause: { documentId: { in: values.map(String) } } }),
  teamId: (values) => ({ clause: { document: { teamId: { in: values.map(String) } } } }),
  personId: (values) => ({ personId: { in: values.map(String) } }),
  clauseId: (values) => ({ clauseId: { in: values.map(String) } }),
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
  const ratings = await selectRatings(question, {}, tx);
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
  return selectRatings(question, toWhere(readableRatings(actor, unlocked), RATING_FIELDS), tx);
}

async function selectRatings(
  question: Question,
  readable: Prisma.RatingWhereInput,
  tx: Transaction,
): Promise<RatingDto[]> {
  const rows = await tx.rating.findMany({
    where: { AND: [current(question), readable] },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: {
      id: true,
      clauseId: true,
      person: { select: { id: true, name: true } },
      value: true,
      cannotJudge: true,
      reason: true,
      versionId: true,
      sawOthers: true,
      createdAt: true,
    },
  });
  const before = await readEarlier(
    rows.filter(({ sawOthers }) => sawOthers),
    question,
    tx,
  );
  return rows.map((row) => ({
    ...row,
    earlier: (row.sawOthers && before.get(keyOf(row))) || null,
    createdAt: row.createdAt.toISOString(),
  }));
}

type Changed = { clauseId: string; person: { id: string } };

/** What each of these people last said of the clause before others' values could be seen. */
async function readEarlier(changed: readonly Changed[], { criterionId }: Question, tx: Transaction) {
  if (changed.length === 0) return new Map<string, { value: number | null }>();
  const rows = await tx.rating.findMany({
    where: {
      clauseId: { in: changed.map(({ clauseId }) => clauseId) },
      criterionId,
      personId: { in: changed.map(({ person }) => person.id) },
      sawOthers: false,
    },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { clauseId: true, value: true, cannotJudge: true, person: { select: { id: true } } },
  });
  // The last of each stays.
  const last = new Map(rows.map((row) => [keyOf(row), row]));
  return new Map([...last].filter(([, row]) => isAnswer(row)).map(([key, { value }]) => [key, { value }]));
}

const keyOf = ({ clauseId, person }: Changed) => `${clauseId} ${person.id}`;
