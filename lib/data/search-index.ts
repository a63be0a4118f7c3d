// Keeps what search asks beside what was written. PostgreSQL cannot fold or cut every script, so both are done here.
import "server-only";
import { fold } from "@/lib/search/fold";
import { isUnspaced, termsOf } from "@/lib/search/terms";
import { database, type Transaction } from "./database";
import { versionText } from "./version-text";

/** Grows when lib/search folds or cuts otherwise than before: what was made by older rules is made again. */
const RULES = 1;

/** Blocks or notes made searchable at a time: between two of them others are served. */
const BATCH = 500;

const VECTOR = `array_to_tsvector(r."terms") || to_tsvector('english', r."folded")`;

/** Words alone: the letters of scripts without spaces cannot be misspelt into one another. */
const NEW_WORDS = `INSERT INTO "Word" ("word") SELECT DISTINCT word FROM jsonb_to_recordset($1::jsonb) AS r("words" text[]), unnest(r."words") word
  ORDER BY word ON CONFLICT DO NOTHING`;

type Words = { id: string; words: string[] };

/** In the transaction that changed its words. */
export async function indexThread(tx: Transaction, threadId: string): Promise<void> {
  const rows = await tx.$queryRawUnsafe<Words[]>(wordsSql(`t."id" = $1::uuid`), threadId);
  const entries = toRows(rows);
  await tx.$executeRawUnsafe(putSql(""), entries);
  await tx.$executeRawUnsafe(NEW_WORDS, entries);
}

// A published text never changes, and every write of a note keeps its own entry up to date.
const searchable = new Set<string>();

/** Whatever was written before there was a search, or by older rules, becomes searchable when it is first asked for. */
export async function completeIndex(documentId: string, versionIds: readonly string[]): Promise<void> {
  for (const id of versionIds) if (!searchable.has(id)) await indexVersion(id);
  if (searchable.has(documentId)) return;
  const missing = wordsSql(
    `t."documentId" = $1::uuid AND NOT EXISTS (
       SELECT FROM "ThreadTerms" x WHERE x."threadId" = t."id" AND x."rules" >= ${RULES}) LIMIT ${BATCH}`,
  );
  for (let found = BATCH; found === BATCH;) {
    const { rows } = await database().pool.query<Words>(missing, [documentId]);
    // What a write has indexed meanwhile is newer than what was read here.
    const entries = toRows(rows);
    await database().pool.query(NEW_WORDS, [entries]);
    await database().pool.query(putSql(`WHERE "ThreadTerms"."rules" < EXCLUDED."rules"`), [entries]);
    found = rows.length;
  }
  searchable.add(documentId);
}

/**
 * Begins with what was published, so that the first who searches need not wait for it. Not waited for: what fails or is cut
 * off here, the first search makes up for.
 */
export function indexSoon(documentId: string, versionId: string): void {
  completeIndex(documentId, [versionId]).catch(() => {});
}

async function indexVersion(versionId: string): Promise<void> {
  const { pool } = database();
  const { text } = await versionText(versionId);
  for (let found = BATCH; found === BATCH;) {
    const { rows: blocks } = await pool.query<{ ordinal: number; start: number; end: number }>(
      `SELECT b."ordinal", b."start", b."end" FROM "Block" b
       LEFT JOIN "BlockTerms" x ON x."versionId" = b."versionId" AND x."ordinal" = b."ordinal" AND x."rules" >= ${RULES}
       WHERE b."versionId" = $1 AND x."versionId" IS NULL LIMIT ${BATCH}`,
      [versionId],
    );
    const rows = blocks.map(({ ordinal, start, end }) => ({ ordinal, ...entryOf(text.slice(start, end)) }));
    const entries = JSON.stringify(rows);
    await pool.query(NEW_WORDS, [entries]);
    await pool.query(
      `INSERT INTO "BlockTerms" ("versionId", "ordinal", "rules", "folded", "terms")
       SELECT $1::uuid, r."ordinal", ${RULES}, r."folded", ${VECTOR}
       FROM jsonb_to_recordset($2::jsonb) AS r("ordinal" int, "folded" text, "terms" text[])
       ON CONFLICT ("versionId", "ordinal") DO UPDATE
         SET "rules" = EXCLUDED."rules", "folded" = EXCLUDED."folded", "terms" = EXCLUDED."terms"`,
      [versionId, entries],
    );
    found = blocks.length;
  }
  searchable.add(versionId);
}

/** The quote and the comments that stand, over "Thread" t. */
function wordsSql(where: string): string {
  return `
    SELECT t."id", array_remove(ARRAY[(SELECT a."exact" FROM "Annotation" a WHERE a."threadId" = t."id")] || ARRAY(
      SELECT c."plainText" FROM "Comment" c WHERE c."threadId" = t."id" AND c."deletedAt" IS NULL ORDER BY c."createdAt", c."id"
    ), NULL) AS "words"
    FROM "Thread" t WHERE ${where}`;
}

function putSql(unless: string): string {
  return `
    INSERT INTO "ThreadTerms" ("threadId", "rules", "folded", "terms")
    SELECT r."id", ${RULES}, r."folded", ${VECTOR}
    FROM jsonb_to_recordset($1::jsonb) AS r("id" uuid, "folded" text, "terms" text[])
    ON CONFLICT ("threadId") DO UPDATE
      SET "rules" = EXCLUDED."rules", "folded" = EXCLUDED."folded", "terms" = EXCLUDED."terms" ${unless}`;
}

const toRows = (rows: readonly Words[]) =>
  JSON.stringify(rows.map(({ id, words }) => ({ id, ...entryOf(words.join("\n")) })));

function entryOf(words: string) {
  const folded = fold(words);
  const terms = termsOf(folded);
  return { folded, terms, words: terms.filter((term) => !isUnspaced(term)) };
}
