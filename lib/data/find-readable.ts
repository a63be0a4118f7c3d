// Loads what a request names, or refuses: what one may not read is "not found", so that its existence is not told.
import "server-only";
import { AppError } from "@/lib/errors";
import type { Actor } from "@/lib/policies/actor";
import { holds } from "@/lib/policies/condition";
import {
  type DocumentRow,
  publishableDocuments,
  readableDocuments,
  writableDocuments,
} from "@/lib/policies/document-policy";
import { type Transaction, database } from "./database";

type Found<Row> = Row & { facts: DocumentRow };
type VersionRow = { id: string; editionId: string; documentId: string; teamId: string; archivedAt: Date | null };

const notFound = (what: string) => new AppError("not-found", `This ${what} does not exist, or you may not see it.`);

export async function findReadableDocument(actor: Actor, documentId: string, tx: Transaction = database().prisma) {
  const row = await tx.document.findUnique({
    where: { id: documentId },
    select: { id: true, teamId: true, title: true, archivedAt: true, version: true },
  });
  return checkReadable(actor, row && { ...row, facts: documentFacts(row) }, "document");
}

/** One query, where a nested select would be one for each of the three tables: this is asked before every list of notes. */
export async function findReadableVersion(actor: Actor, versionId: string, tx: Transaction = database().prisma) {
  const [row] = await tx.$queryRaw<VersionRow[]>`
    SELECT v."id", v."editionId", e."documentId", d."teamId", d."archivedAt"
    FROM "Version" v JOIN "Edition" e ON e."id" = v."editionId" JOIN "Document" d ON d."id" = e."documentId"
    WHERE v."id" = ${versionId}::uuid`;
  return checkReadable(actor, row ? { ...row, facts: documentFacts(row) } : null, "version");
}

export async function findReadableEdition(actor: Actor, editionId: string, tx: Transaction = database().prisma) {
  const row = await tx.edition.findUnique({
    where: { id: editionId },
    select: { id: true, documentId: true, language: true, document: { select: { teamId: true, archivedAt: true } } },
  });
  return checkReadable(actor, row && { ...row, facts: documentFacts(row.document) }, "edition");
}

export async function findReadableClause(actor: Actor, clauseId: string, tx: Transaction = database().prisma) {
  const row = await tx.clause.findUnique({
    where: { id: clauseId },
    select: {
      id: true,
      documentId: true,
      isRatable: true,
      document: { select: { teamId: true, archivedAt: true } },
    },
  });
  return checkReadable(actor, row && { ...row, facts: documentFacts(row.document) }, "clause");
}

/** Readable but not to be written is "forbidden", with the reason. */
export function checkWritable(actor: Actor, found: Found<unknown>): void {
  if (holds(writableDocuments(actor), found.facts)) return;
  const reason = found.facts.isArchived
    ? "This document is archived. Ask a facilitator to restore it before writing."
    : "Observers read; they do not write. Ask the owner of the team for another role.";
  throw new AppError("forbidden", reason);
}

export function checkPublishable(actor: Actor, found: Found<unknown>): void {
  if (holds(publishableDocuments(actor), found.facts)) return;
  const reason = found.facts.isArchived
    ? "This document is archived. Restore it before publishing a new version."
    : "Only the team's owner and facilitators publish new versions. Ask one of them.";
  throw new AppError("forbidden", reason);
}

function documentFacts(row: { teamId: string; archivedAt: Date | null }): DocumentRow {
  return { teamId: row.teamId, isArchived: row.archivedAt !== null };
}

function checkReadable<Row extends { facts: DocumentRow }>(actor: Actor, row: Row | null, what: string): Row {
  if (!row || !holds(readableDocuments(actor), row.facts)) throw notFound(what);
  return row;
}
