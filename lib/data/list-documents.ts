import "server-only";
import type { Actor } from "@/lib/policies/actor";
import { holds } from "@/lib/policies/condition";
import { readableDocuments } from "@/lib/policies/document-policy";
import { managedTeams, readableTeams } from "@/lib/policies/team-policy";
import { uncovered } from "@/lib/policies/covered";
import { readableThreads } from "@/lib/policies/thread-policy";
import { AppError } from "@/lib/errors";
import type { Library, LibraryDocument } from "@/lib/schemas/document";
import { toSql } from "./compile-condition";
import { COMMENT_OF_THREAD } from "./covering";
import { database } from "./database";
import { DOCUMENT_COLUMNS } from "./document-conditions";
import { THREAD_COLUMNS } from "./thread-json";

/** A team's library, the latest activity first, archived documents too. @throws AppError not-found. */
export async function listDocuments(actor: Actor, teamId: string): Promise<Library> {
  const team = holds(readableTeams(actor), { teamId })
    ? await database().prisma.team.findUnique({ where: { id: teamId }, select: { id: true, name: true, isDemo: true } })
    : null;
  if (!team) throw new AppError("not-found", "There is no such team, or you are not in it.");

  const values: unknown[] = [teamId];
  const isReadable = toSql(readableDocuments(actor), DOCUMENT_COLUMNS, values);
  const isThreadReadable = toSql(readableThreads(actor), THREAD_COLUMNS, values);
  const isUncovered = toSql(uncovered(actor), COMMENT_OF_THREAD, values);
  // Activity is what the asker may read of it: the same whether or not there are private notes or ratings of others.
  const { rows } = await database().pool.query<LibraryDocument & { lastActivityAt: Date }>({
    text: `
      SELECT d."id", d."version", d."title", d."archivedAt" IS NOT NULL AS "isArchived",
        editions."list" AS "editions", clauses."count" AS "clauseCount",
        notes."count" AS "noteCount", notes."open" AS "openNoteCount",
        GREATEST(d."createdAt", editions."publishedAt", notes."lastAt") AS "lastActivityAt"
      FROM "Document" d
      CROSS JOIN LATERAL (
        SELECT json_agg(json_build_object('id', e."id", 'language', e."language", 'direction', e."direction",
            'status', e."status", 'title', e."title") ORDER BY e."ordinal") AS "list",
          max((SELECT max(v."publishedAt") FROM "Version" v WHERE v."editionId" = e."id")) AS "publishedAt"
        FROM "Edition" e WHERE e."documentId" = d."id") editions
      CROSS JOIN LATERAL (
        SELECT count(*)::int AS "count" FROM "Clause" c WHERE c."documentId" = d."id" AND c."isRatable") clauses
      CROSS JOIN LATERAL (
        SELECT count(*)::int AS "count", count(*) FILTER (WHERE t."resolvedAt" IS NULL)::int AS "open",
          max(GREATEST(t."createdAt", t."resolvedAt",
            (SELECT max(GREATEST(c."createdAt", c."editedAt")) FROM "Comment" c WHERE c."threadId" = t."id" AND ${isUncovered}))) AS "lastAt"
        FROM "Thread" t WHERE t."documentId" = d."id" AND ${isThreadReadable}) notes
      WHERE d."teamId" = $1 AND ${isReadable}
      ORDER BY "lastActivityAt" DESC, d."title", d."id"`,
    values,
  });
  return {
    team,
    documents: rows.map((row) => ({ ...row, lastActivityAt: row.lastActivityAt.toISOString() })),
    can: { manage: holds(managedTeams(actor), { teamId }) },
  };
}
