// Threads as people leave them, written to the tables at once: passages of a few words to two sentences spread over the
// whole text, most with a comment, some with a reply, an importance, a label or resolved. The same on every run.
import { randomUUID } from "node:crypto";
import { createRandom } from "./write-plan.mjs";

const CONTEXT = 32; // letters, as lib/data/place-thread.ts keeps them
const WORDS = "This commits us to more than the last draft did; ask the ministry what it means before we agree.".split(
  " ",
);

/** @param {import("./installation.mjs").Installation} installation */
export async function fillDocument({ pool, people }, { documentId, versionId, text, sentences }, count) {
  const random = createRandom(count);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const threads = Array.from({ length: count }, (_, at) => {
    const span = choosePassage(text, sentences, Math.floor((at / count) * sentences.length), random);
    const comments = Array.from({ length: pick([0, 1, 1, 1, 2, 3]) }, () => {
      const plainText = WORDS.slice(0, 6 + Math.floor(random() * 13)).join(" ");
      return { id: randomUUID(), authorId: pick(people), plainText, body: bodyOf(plainText) };
    });
    return {
      ...span,
      id: randomUUID(),
      annotationId: randomUUID(),
      authorId: pick(people),
      resolvedById: random() < 0.2 ? pick(people) : null,
      ratings: pick([0, 1, 1, 2, 3]),
      value: Math.floor(random() * 101),
      isLabelled: random() < 0.3,
      exact: text.slice(span.start, span.end),
      prefix: text.slice(Math.max(0, span.start - CONTEXT), span.start),
      suffix: text.slice(span.end, span.end + CONTEXT),
      comments,
    };
  });
  for (const statement of STATEMENTS) await pool.query(statement, [JSON.stringify(threads), documentId, versionId]);
  await pool.query("ANALYZE"); // as autovacuum would have by the time that so much is written
  return threads;
}

const GIVEN = `WITH given AS (
  SELECT * FROM json_to_recordset($1) AS t(id uuid, "annotationId" uuid, "authorId" uuid, "resolvedById" uuid, "clauseId" uuid,
    start int, "end" int, exact text, prefix text, suffix text, ratings int, value int, "isLabelled" boolean, comments json)
), place AS (SELECT $2::uuid AS "documentId", $3::uuid AS "versionId"), comment AS (
  SELECT given.id AS "threadId", c.* FROM given,
    json_to_recordset(given.comments) AS c(id uuid, "authorId" uuid, body jsonb, "plainText" text)
)`;
const STATEMENTS = [
  `INSERT INTO "Thread" ("id", "documentId", "place", "clauseId", "visibility", "authorId", "resolvedAt", "resolvedById")
   SELECT id, "documentId", 'PASSAGE', "clauseId", 'TEAM', "authorId", CASE WHEN "resolvedById" IS NOT NULL THEN now() END, "resolvedById"
   FROM given, place`,
  `INSERT INTO "Annotation" ("id", "threadId", "versionId", "exact", "prefix", "suffix", "start", "end")
   SELECT "annotationId", id, "versionId", exact, prefix, suffix, start, "end" FROM given, place`,
  `INSERT INTO "Anchor" ("annotationId", "versionId", "status", "start", "end", "score")
   SELECT "annotationId", "versionId", 'EXACT', start, "end", 1 FROM given, place`,
  `INSERT INTO "PassageRating" ("annotationId", "personId", "value")
   SELECT "annotationId", rater."id", (value + 13 * rater.n) % 101 FROM given, place,
     (SELECT "id", row_number() OVER (ORDER BY "id") AS n FROM "Person") rater WHERE rater.n <= ratings`,
  `INSERT INTO "Comment" ("id", "threadId", "authorId", "body", "plainText")
   SELECT id, "threadId", "authorId", body, "plainText" FROM comment, place`,
  `INSERT INTO "CommentRevision" ("commentId", "ordinal", "body", "plainText")
   SELECT id, 1, body, "plainText" FROM comment, place`,
  `INSERT INTO "ThreadLabel" ("threadId", "labelId")
   SELECT given.id, l."id" FROM given, place JOIN "Document" d ON d."id" = "documentId" JOIN "Label" l ON l."teamId" = d."teamId"
   WHERE "isLabelled" AND l."ordinal" <= 1`,
].map((statement) => `${GIVEN} ${statement}`);

export function bodyOf(words) {
  return { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: words }] }] };
}

function choosePassage(text, sentences, at, random) {
  const { start, end, clauseId } = sentences[at];
  const kind = random();
  if (kind < 0.25) return { start, end, clauseId };
  if (kind < 0.4 && sentences[at + 1]?.clauseId === clauseId) return { start, end: sentences[at + 1].end, clauseId };
  const words = [...text.slice(start, end).matchAll(/\S+/g)];
  const first = Math.floor(random() * words.length);
  const last = words[Math.min(words.length - 1, first + 2 + Math.floor(random() * 10))];
  return { start: start + words[first].index, end: start + last.index + last[0].length, clauseId };
}
