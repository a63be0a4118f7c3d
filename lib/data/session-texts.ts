// What a session reads and asks about.
import "server-only";
import type { SessionView } from "@/lib/schemas/session";
import type { Transaction } from "./database";

export async function readTexts(tx: Transaction, sessionId: string): Promise<SessionView["versions"]> {
  const rows = await tx.sessionVersion.findMany({
    where: { sessionId },
    orderBy: { ordinal: "asc" },
    include: { version: { select: { id: true, ordinal: true, edition: true } } },
  });
  return rows.map(({ version: { id, ordinal, edition } }) => ({
    id,
    ordinal,
    editionTitle: edition.title,
    language: edition.language,
    direction: edition.direction,
    status: edition.status,
  }));
}

export type ClauseRow = SessionView["clauses"][number] & {
  ordinal: number;
  position: number | null;
  minutes: number | null;
  isSkipped: boolean;
};

/** In the order of the text that opens. */
export async function readClauses(tx: Transaction, sessionId: string): Promise<ClauseRow[]> {
  return tx.$queryRaw<ClauseRow[]>`
    SELECT c."id"::text AS "id", c."slug", i."number", i."title", i."apparatus"->>'evidenceGrade' AS "evidenceGrade",
      COALESCE(i."ordinal", 0) AS "ordinal", s."position", s."minutes", s."isSkipped"
    FROM "SessionClause" s JOIN "Clause" c ON c."id" = s."clauseId"
    LEFT JOIN "ClauseInVersion" i ON i."clauseId" = c."id" AND i."versionId" = (
      SELECT "versionId" FROM "SessionVersion" WHERE "sessionId" = ${sessionId}::uuid ORDER BY "ordinal" LIMIT 1)
    WHERE s."sessionId" = ${sessionId}::uuid ORDER BY i."ordinal" NULLS LAST, c."slug"`;
}
