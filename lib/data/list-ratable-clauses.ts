import "server-only";
import type { Actor } from "@/lib/policies/actor";
import { database } from "./database";
import { findReadableDocument } from "./find-readable";

export type RatableClause = { id: string; number: string | null; title: string | null };

/** What can be rated in each version of a document, in the order of its text: by the version's id. @throws AppError not-found */
export async function listRatableClauses(actor: Actor, documentId: string): Promise<Record<string, RatableClause[]>> {
  await findReadableDocument(actor, documentId);
  const rows = await database().prisma.clauseInVersion.findMany({
    where: { version: { edition: { documentId } }, clause: { isRatable: true } },
    orderBy: { ordinal: "asc" },
    select: { versionId: true, clauseId: true, number: true, title: true },
  });
  const byVersion: Record<string, RatableClause[]> = {};
  for (const { versionId, clauseId: id, number, title } of rows) {
    (byVersion[versionId] ??= []).push({ id, number, title });
  }
  return byVersion;
}
