import "server-only";
import type { Actor } from "@/lib/policies/actor";
import { readableThreads } from "@/lib/policies/thread-policy";
import { toSql } from "./compile-condition";
import { database } from "./database";
import { THREAD_COLUMNS } from "./thread-json";

/** Notes that the actor may read on passages of later versions: an older one is shown as it was, and says how many those are. */
export async function countLaterNotes(actor: Actor, versionId: string): Promise<number> {
  const values: unknown[] = [versionId];
  const isReadable = toSql(readableThreads(actor), THREAD_COLUMNS, values);
  const { rows } = await database().pool.query<{ count: number }>({
    text: `
      SELECT count(*)::int AS "count"
      FROM "Version" open JOIN "Version" v ON v."editionId" = open."editionId" AND v."ordinal" > open."ordinal"
      JOIN "Annotation" a ON a."versionId" = v."id"
      JOIN "Thread" t ON t."id" = a."threadId" JOIN "Document" d ON d."id" = t."documentId"
      WHERE open."id" = $1::uuid AND ${isReadable}`,
    values,
  });
  return rows[0]!.count;
}
