// The passages of an edition with where they stand in one of its versions, and the anchors of the next one.
import "server-only";
import type { CarriedNote, StandingNote } from "@/lib/documents/carry-notes";
import type { Actor } from "@/lib/policies/actor";
import { readableThreads } from "@/lib/policies/thread-policy";
import { toSql } from "./compile-condition";
import type { Transaction } from "./database";
import { THREAD_COLUMNS } from "./thread-json";

type Settled = { settledAs: string; settledById: string | null; settledAt: string; clauseId: string | null };
export type StandingRow = StandingNote & {
  threadId: string;
  /** Set where a person has settled it, to go on with it. */
  settled: Settled | null;
};

type Row = {
  annotationId: string;
  threadId: string;
  exact: string;
  prefix: string;
  suffix: string;
  status: CarriedNote["status"] | null;
  start: number | null;
  end: number | null;
  settledAs: string | null;
  settledById: string | null;
  settledAt: Date | null;
  clauseId: string | null;
};

/**
 * With an actor, what that actor may read. Without one every passage, private and deleted ones too, which are carried on
 * in silence: for publishing alone, whose answer says nothing of them.
 */
export async function loadStandingNotes(
  tx: Transaction,
  { editionId, versionId, annotationId }: { editionId: string; versionId: string; annotationId?: string },
  actor: Actor | null,
): Promise<StandingRow[]> {
  const values: unknown[] = [editionId, versionId, annotationId ?? null];
  const isReadable = actor ? toSql(readableThreads(actor), THREAD_COLUMNS, values) : "TRUE";
  const rows = await tx.$queryRawUnsafe<Row[]>(
    `SELECT a."id" AS "annotationId", a."threadId", a."exact", a."prefix", a."suffix", k."status", k."start", k."end",
      k."settledAs", k."settledById", k."settledAt", k."clauseId"
    FROM "Annotation" a
    JOIN "Version" v ON v."id" = a."versionId"
    JOIN "Thread" t ON t."id" = a."threadId" JOIN "Document" d ON d."id" = t."documentId"
    LEFT JOIN "Anchor" k ON k."annotationId" = a."id" AND k."versionId" = $2::uuid
    WHERE v."editionId" = $1::uuid AND ($3::uuid IS NULL OR a."id" = $3::uuid) AND ${isReadable}
    ORDER BY k."start", a."id"`,
    ...values,
  );
  return rows.map(toStandingRow);
}

function toStandingRow({ annotationId, threadId, exact, prefix, suffix, ...anchor }: Row): StandingRow {
  const { status, start, end, settledAs, settledById, settledAt, clauseId } = anchor;
  return {
    annotationId,
    threadId,
    quote: { exact, prefix, suffix },
    span: start === null || end === null ? null : { start, end },
    needsLook: status === "CHANGED" && settledAs === null,
    keptOn: settledAs === "KEPT_ON_CLAUSE" ? { clauseId } : null,
    settled: settledAs && settledAt ? { settledAs, settledById, settledAt: settledAt.toISOString(), clauseId } : null,
  };
}

/** One JSON parameter for all: 10,000 rows one by one would take longer than a transaction may. */
export async function insertAnchors(
  tx: Transaction,
  versionId: string,
  carried: readonly CarriedNote[],
  standing: readonly StandingRow[],
): Promise<void> {
  const settled = new Map(standing.map((note) => [note.annotationId, note.settled]));
  const rows = carried.map(({ isKept, ...anchor }) => ({
    ...anchor,
    ...(isKept ? settled.get(anchor.annotationId) : {}),
  }));
  await tx.$executeRaw`
    INSERT INTO "Anchor" ("annotationId", "versionId", "status", "start", "end", "score",
      "settledAs", "settledById", "settledAt", "clauseId", "foundStatus")
    SELECT r."annotationId", ${versionId}::uuid, r."status"::"AnchorStatus", r."start", r."end", r."score",
      r."settledAs"::"Settlement", r."settledById", r."settledAt", r."clauseId",
      CASE WHEN r."settledAs" IS NOT NULL THEN 'ORPHANED'::"AnchorStatus" END
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS
      r("annotationId" uuid, "status" text, "start" int, "end" int, "score" float8,
        "settledAs" text, "settledById" uuid, "settledAt" timestamptz, "clauseId" uuid)`;
}
