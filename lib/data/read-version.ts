import "server-only";
import type { Actor } from "@/lib/policies/actor";
import { readableDocuments } from "@/lib/policies/document-policy";
import { AppError } from "@/lib/errors";
import type { VersionView } from "@/lib/schemas/document";
import { toSql } from "./compile-condition";
import { database } from "./database";
import { DOCUMENT_COLUMNS } from "./document-conditions";

/** A published text, whole. @throws AppError not-found, also for what the actor may not read. */
export async function readVersion(actor: Actor, versionId: string): Promise<VersionView> {
  const version = await loadVersion(versionId, (params) => toSql(readableDocuments(actor), DOCUMENT_COLUMNS, params));
  if (!version) throw new AppError("not-found", "There is no such text, or it is not shared with you.");
  return version;
}

/** For whoever has been asked already whether it may be read; in one query. @param isReadable SQL over d (Document). */
export async function loadVersion(
  versionId: string,
  isReadable: (params: unknown[]) => string = () => "TRUE",
): Promise<VersionView | null> {
  const values: unknown[] = [versionId];
  const condition = isReadable(values);
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
      WHERE v."id" = $1 AND ${condition}`,
    values,
  });
  const found = rows[0];
  return found ? { ...found, publishedAt: found.publishedAt.toISOString() } : null;
}
