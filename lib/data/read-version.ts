import "server-only";
import type { Actor } from "@/lib/policies/actor";
import { readableDocuments } from "@/lib/policies/document-policy";
import { AppError } from "@/lib/errors";
import type { VersionView } from "@/lib/schemas/document";
import { toSql } from "./compile-condition";
import { database } from "./database";
import { DOCUMENT_COLUMNS } from "./document-conditions";

/** A published text, whole, in one query. @throws AppError not-found, also for what the actor may not read. */
export async function readVersion(actor: Actor, versionId: string): Promise<VersionView> {
  const values: unknown[] = [versionId];
  const isReadable = toSql(readableDocuments(actor), DOCUMENT_COLUMNS, values);
  const { rows } = await database().pool.query<VersionView & { publishedAt: Date }>({
    text: `
      SELECT v."id", v."editionId", e."documentId", v."ordinal", v."text", v."sha256", v."origin", v."publishedAt",
        (SELECT COALESCE(json_agg(json_build_object(
            'kind', b."kind", 'level', b."level", 'start', b."start", 'end', b."end", 'marks', b."marks")
            ORDER BY b."ordinal"), '[]')
          FROM "Block" b WHERE b."versionId" = v."id") AS "blocks",
        (SELECT COALESCE(json_agg(json_build_object(
            'id', c."id", 'slug', c."slug", 'isRatable', c."isRatable", 'parentId', i."parentId", 'number', i."number",
            'title', i."title", 'start', i."start", 'end', i."end", 'apparatus', i."apparatus") ORDER BY i."ordinal"), '[]')
          FROM "ClauseInVersion" i JOIN "Clause" c ON c."id" = i."clauseId" WHERE i."versionId" = v."id") AS "clauses",
        (SELECT COALESCE(json_agg(json_build_object(
            'clauseId', s."clauseId", 'ordinal', s."ordinal", 'start', s."start", 'end', s."end") ORDER BY s."start"), '[]')
          FROM "Sentence" s WHERE s."versionId" = v."id") AS "sentences"
      FROM "Version" v
      JOIN "Edition" e ON e."id" = v."editionId"
      JOIN "Document" d ON d."id" = e."documentId"
      WHERE v."id" = $1 AND ${isReadable}`,
    values,
  });
  const found = rows[0];
  if (!found) throw new AppError("not-found", "There is no such text, or it is not shared with you.");
  return { ...found, publishedAt: found.publishedAt.toISOString() };
}
