// The rows of a new note with words on a passage, by hand: one statement a step, in one transaction, answered and kept
// for its key as the product does it. The body is trusted.
import { createHash } from "node:crypto";
import type pg from "pg";
import { oneThreadSql } from "@/lib/data/thread-json";
import { NOTICE_CHANNEL } from "@/lib/data/write";
import type { PersonActor } from "@/lib/policies/actor";
import { plainTextOf, type RichText } from "@/lib/schemas/rich-text";

type Body = {
  on: { passage: { versionId: string; start: number; end: number; exact: string } };
  visibility: string;
  comment: RichText;
};
type Row = Record<string, string>;

export async function createThread(
  pool: pg.Pool,
  actor: PersonActor,
  documentId: string,
  key: string,
  given: string,
): Promise<string> {
  const { on, visibility, comment } = JSON.parse(given) as Body;
  const { versionId, start, end } = on.passage;
  const authorId = actor.personId;
  const client = await pool.connect();
  const run = async (text: string, values?: unknown[]) => (await client.query<Row>(text, values)).rows[0]!;
  try {
    await run("BEGIN");
    await run(
      `INSERT INTO "IdempotencyKey" ("actorId", "key", "requestHash") VALUES ($1, $2, $3) ON CONFLICT DO NOTHING`,
      [authorId, key, createHash("sha256").update(given).digest("hex")],
    );
    const document = await run(
      `SELECT d."teamId", substr(v."text", $2 + 1, $3 - $2) AS "exact", substr(v."text", greatest(0, $2 - 32) + 1, least(32, $2)) AS "prefix",
         substr(v."text", $3 + 1, 32) AS "suffix",
         (SELECT c."clauseId" FROM "ClauseInVersion" c WHERE c."versionId" = v."id" AND c."start" <= $2 AND c."end" > $2
          ORDER BY c."start" DESC LIMIT 1) AS "clauseId"
       FROM "Version" v JOIN "Edition" e ON e."id" = v."editionId" JOIN "Document" d ON d."id" = e."documentId" WHERE v."id" = $1`,
      [versionId, start, end],
    );
    const thread = await run(
      `INSERT INTO "Thread" ("documentId", "place", "clauseId", "visibility", "authorId")
       VALUES ($1, 'PASSAGE', $2, $3::"Visibility", $4) RETURNING "id"`,
      [documentId, document.clauseId, visibility, authorId],
    );
    const annotation = await run(
      `INSERT INTO "Annotation" ("threadId", "versionId", "exact", "prefix", "suffix", "start", "end")
       VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING "id"`,
      [thread.id, versionId, document.exact, document.prefix, document.suffix, start, end],
    );
    await run(
      `INSERT INTO "Anchor" ("annotationId", "versionId", "status", "start", "end", "score") VALUES ($1, $2, 'EXACT', $3, $4, 1)`,
      [annotation.id, versionId, start, end],
    );
    const plainText = plainTextOf(comment);
    const { id: commentId } = await run(
      `INSERT INTO "Comment" ("threadId", "authorId", "body", "plainText") VALUES ($1, $2, $3, $4) RETURNING "id"`,
      [thread.id, authorId, comment, plainText],
    );
    await run(`INSERT INTO "CommentRevision" ("commentId", "ordinal", "body", "plainText") VALUES ($1, 1, $2, $3)`, [
      commentId,
      comment,
      plainText,
    ]);
    await run(
      `INSERT INTO "Activity" ("teamId", "documentId", "personId", "verb", "subjectId") VALUES ($1, $2, $3, 'created thread', $4)`,
      [document.teamId, documentId, authorId, thread.id],
    );
    await run(`SELECT pg_notify($1, $2)`, [NOTICE_CHANNEL, JSON.stringify({ topic: "thread", id: thread.id })]);
    const { text, values } = oneThreadSql(actor, thread.id!);
    const json = JSON.stringify((await run(text, values)).json);
    await run(`UPDATE "IdempotencyKey" SET "response" = $3 WHERE "actorId" = $1 AND "key" = $2`, [authorId, key, json]);
    await run("COMMIT");
    return json;
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  } finally {
    client.release();
  }
}
