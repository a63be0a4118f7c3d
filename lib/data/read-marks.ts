// What one person has read. It leaves no trace that others could see: no line in the log, no change of a thread.
import "server-only";
import type { PersonActor } from "@/lib/policies/actor";
import { readableThreads } from "@/lib/policies/thread-policy";
import type { MarkRead, ReadMarks } from "@/lib/schemas/read-marks";
import { toSql } from "./compile-condition";
import { database, type Transaction } from "./database";
import { findReadableDocument } from "./find-readable";
import { THREAD_COLUMNS } from "./thread-json";
import { write, type WriteOptions } from "./write";

/** What was there when one joined counts as read: it was not said to one. */
export async function readMarks(actor: PersonActor, documentId: string): Promise<ReadMarks> {
  const { teamId } = await findReadableDocument(actor, documentId);
  const { rows } = await database().pool.query<{ all: Date; marks: ReadMarks["marks"] }>(
    `WITH reading AS (
       SELECT GREATEST(m."joinedAt", a."readUntil") AS "all"
       FROM "Membership" m LEFT JOIN "ReadAll" a ON a."personId" = m."personId" AND a."documentId" = $2
       WHERE m."personId" = $1 AND m."teamId" = $3
     )
     SELECT reading."all", COALESCE(json_object_agg(r."threadId", r."readUntil") FILTER (WHERE r."threadId" IS NOT NULL), '{}') AS "marks"
     FROM reading LEFT JOIN ("ReadMark" r JOIN "Thread" t ON t."id" = r."threadId" AND t."documentId" = $2)
       ON r."personId" = $1
     GROUP BY reading."all"`,
    [actor.personId, documentId, teamId],
  );
  const { all, marks } = rows[0]!;
  return { all: all.toISOString(), marks };
}

/** What is not there, or not to be read, is passed over: others delete notes while one reads. */
export async function markRead(
  actor: PersonActor,
  documentId: string,
  { marks = [], all }: MarkRead,
  options: WriteOptions,
): Promise<void> {
  await write(actor, options, async ({ tx, notify }) => {
    await findReadableDocument(actor, documentId, tx);
    if (marks.length > 0) await putMarks(tx, actor, documentId, marks);
    if (all !== undefined) await putAll(tx, actor.personId, documentId, all);
    await notify({ topic: "reading", id: documentId, personId: actor.personId });
  });
}

async function putMarks(tx: Transaction, actor: PersonActor, documentId: string, marks: MarkRead["marks"]) {
  const values: unknown[] = [actor.personId, documentId, JSON.stringify(marks)];
  const isReadable = toSql(readableThreads(actor), THREAD_COLUMNS, values);
  await tx.$executeRawUnsafe(
    `INSERT INTO "ReadMark" ("personId", "threadId", "readUntil")
     SELECT $1::uuid, t."id", max(g."until")
     FROM jsonb_to_recordset($3::jsonb) AS g("threadId" uuid, "until" timestamptz)
       JOIN "Thread" t ON t."id" = g."threadId" JOIN "Document" d ON d."id" = t."documentId"
     WHERE t."documentId" = $2::uuid AND ${isReadable}
     GROUP BY t."id" ORDER BY t."id"
     ON CONFLICT ("personId", "threadId") DO UPDATE
       SET "readUntil" = GREATEST("ReadMark"."readUntil", EXCLUDED."readUntil")`,
    ...values,
  );
}

/** Marks that both this and an undo of this cover are not needed any more: there are never many. */
async function putAll(tx: Transaction, personId: string, documentId: string, all: string) {
  await tx.$executeRaw`
    DELETE FROM "ReadMark" r USING "Thread" t, "ReadAll" a
    WHERE t."id" = r."threadId" AND r."personId" = ${personId}::uuid AND t."documentId" = ${documentId}::uuid
      AND a."personId" = r."personId" AND a."documentId" = t."documentId"
      AND r."readUntil" <= LEAST(a."readUntil", ${all}::timestamptz)`;
  await tx.$executeRaw`
    INSERT INTO "ReadAll" ("personId", "documentId", "readUntil")
    VALUES (${personId}::uuid, ${documentId}::uuid, ${all}::timestamptz)
    ON CONFLICT ("personId", "documentId") DO UPDATE SET "readUntil" = EXCLUDED."readUntil"`;
}
