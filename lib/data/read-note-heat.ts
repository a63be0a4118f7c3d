import "server-only";
import type { Actor } from "@/lib/policies/actor";
import { uncovered, type WordsRow } from "@/lib/policies/covered";
import { readableThreads } from "@/lib/policies/thread-policy";
import type { ClauseHeat } from "@/lib/schemas/clause-heat";
import { type SqlColumns, toSql } from "./compile-condition";
import { coveredSince } from "./covering";
import { database } from "./database";
import { findReadableVersion } from "./find-readable";
import { THREAD_COLUMNS } from "./thread-json";

const RATING_COLUMNS: SqlColumns<WordsRow> = {
  documentId: `d."id"`,
  authorId: `r."personId"`,
  isFresh: `COALESCE(r."ratedAt" >= ${coveredSince('d."id"')}, FALSE)`,
};

/**
 * Clauses of a version with passages whose importance somebody rated, of what the actor may read. A note's heat is the
 * median of its ratings; it counts for the innermost clause in which its passage begins. PostgreSQL's percentile_cont
 * interpolates as lib/statistics does.
 */
export async function readNoteHeat(actor: Actor, versionId: string): Promise<ClauseHeat[]> {
  await findReadableVersion(actor, versionId);
  const values: unknown[] = [versionId];
  const isReadable = toSql(readableThreads(actor), THREAD_COLUMNS, values);
  const isUncovered = toSql(uncovered(actor), RATING_COLUMNS, values);
  const { rows } = await database().pool.query<ClauseHeat>({
    text: `
      WITH notes AS (
        SELECT k."start", percentile_cont(0.5) WITHIN GROUP (ORDER BY r."value") AS "heat"
        FROM "Anchor" k JOIN "Annotation" a ON a."id" = k."annotationId"
          JOIN "Thread" t ON t."id" = a."threadId" JOIN "Document" d ON d."id" = t."documentId"
          JOIN "PassageRating" r ON r."annotationId" = a."id"
        WHERE k."versionId" = $1::uuid AND k."start" IS NOT NULL AND ${isReadable} AND ${isUncovered}
        GROUP BY a."id", k."start"
      )
      SELECT i."clauseId", percentile_cont(0.5) WITHIN GROUP (ORDER BY n."heat") AS "median",
        min(n."heat") AS "min", max(n."heat") AS "max", count(*)::int AS "notes"
      FROM notes n CROSS JOIN LATERAL (
        SELECT "clauseId" FROM "ClauseInVersion"
        WHERE "versionId" = $1::uuid AND "start" <= n."start" AND n."start" < "end"
        ORDER BY "start" DESC, "end" LIMIT 1) i
      GROUP BY i."clauseId"`,
    values,
  });
  return rows;
}
