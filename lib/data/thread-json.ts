// A thread as JSON, built by PostgreSQL in one statement however many threads there are: the answer of the list is never
// parsed on its way. Measured against building it in JavaScript from rows, this doubles the throughput.
import "server-only";
import { editableComments, restorableComments, type CommentRow } from "@/lib/policies/comment-policy";
import type { Actor } from "@/lib/policies/actor";
import {
  readableThreads,
  restorableThreads,
  type ThreadRow,
  withdrawableThreads,
  writableThreads,
} from "@/lib/policies/thread-policy";
import { uncovered, type WordsRow } from "@/lib/policies/covered";
import { type SqlColumns, toSql } from "./compile-condition";
import { coveredSince } from "./covering";

/** Where the thread policies' fields are found, over the aliases t (Thread) and d (Document). */
export const THREAD_COLUMNS: SqlColumns<ThreadRow> = {
  teamId: `d."teamId"`,
  isArchived: `d."archivedAt" IS NOT NULL`,
  documentId: `d."id"`,
  authorId: `t."authorId"`,
  isFresh: `COALESCE(t."createdAt" >= ${coveredSince('d."id"')}, FALSE)`,
  visibility: `t."visibility"`,
  isDeleted: `t."deletedAt" IS NOT NULL`,
  hasOtherVoices: `EXISTS (SELECT 1 FROM "Comment" o WHERE o."threadId" = t."id" AND o."authorId" <> t."authorId")`,
};

export const COMMENT_COLUMNS: SqlColumns<CommentRow> = {
  teamId: `v."teamId"`,
  isArchived: `v."isArchived"`,
  authorId: `c."authorId"`,
  isDeleted: `c."deletedAt" IS NOT NULL`,
};

/** What one person has said or thought in a thread, over the alias v and its own. */
const wordsColumns = (author: string, at: string): SqlColumns<WordsRow> => ({
  documentId: `v."documentId"`,
  authorId: author,
  isFresh: `COALESCE(${at} >= v."coveredSince", FALSE)`,
});

type Rights = {
  comments: string;
  ratings: string;
  read: string;
  write: string;
  withdraw: string;
  restore: string;
  edit: string;
  restoreComment: string;
};

/** What the actor may see and do, as SQL over the aliases t (Thread), d (Document), v (the visible threads), c (Comment). */
function rightsOf(actor: Actor, params: unknown[]): Rights {
  const thread = (condition: ReturnType<typeof readableThreads>) => toSql(condition, THREAD_COLUMNS, params);
  const comment = (condition: ReturnType<typeof editableComments>) => toSql(condition, COMMENT_COLUMNS, params);
  return {
    comments: toSql(uncovered(actor), wordsColumns(`c."authorId"`, `GREATEST(c."createdAt", c."editedAt")`), params),
    ratings: toSql(uncovered(actor), wordsColumns(`r."personId"`, `r."ratedAt"`), params),
    read: thread(readableThreads(actor)),
    write: thread(writableThreads(actor)),
    withdraw: thread(withdrawableThreads(actor)),
    restore: thread(restorableThreads(actor)),
    edit: comment(editableComments(actor)),
    restoreComment: comment(restorableComments(actor)),
  };
}

// The live stream loads a row once for everybody and asks the predicates for each receiver instead.
const EVERYTHING_AND_NO_RIGHTS: Rights = {
  comments: "TRUE",
  ratings: "TRUE",
  read: "TRUE",
  write: "FALSE",
  withdraw: "FALSE",
  restore: "FALSE",
  edit: "FALSE",
  restoreComment: "FALSE",
};

const person = (alias: string) => `json_build_object('id', ${alias}."id", 'name', ${alias}."name")`;

function statement(rights: Rights, where: string, { from = "", tail = "" } = {}): string {
  return `
WITH v AS (
  SELECT t.*, d."teamId", d."archivedAt" IS NOT NULL AS "isArchived", ${THREAD_COLUMNS.hasOtherVoices} AS "hasOtherVoices", ${coveredSince('d."id"')} AS "coveredSince",
    json_build_object('write', ${rights.write}, 'withdraw', ${rights.withdraw}, 'restore', ${rights.restore}) AS "can"
  FROM "Thread" t JOIN "Document" d ON d."id" = t."documentId" ${from}
  WHERE ${where} AND ${rights.read} ${tail}
), comments AS (
  SELECT c."threadId", json_agg(json_build_object(
    'id', c."id", 'version', c."version", 'author', ${person("p")},
    'body', CASE WHEN c."deletedAt" IS NULL THEN c."body" END,
    'createdAt', c."createdAt", 'editedAt', c."editedAt", 'isDeleted', c."deletedAt" IS NOT NULL,
    'can', json_build_object('edit', ${rights.edit}, 'restore', ${rights.restoreComment})
  ) ORDER BY c."createdAt", c."id") AS "list"
  FROM v JOIN "Comment" c ON c."threadId" = v."id" JOIN "Person" p ON p."id" = c."authorId"
  WHERE ${rights.comments} GROUP BY c."threadId"
), labels AS (
  SELECT tl."threadId", json_agg(tl."labelId" ORDER BY l."ordinal", l."id") AS "list"
  FROM v JOIN "ThreadLabel" tl ON tl."threadId" = v."id" JOIN "Label" l ON l."id" = tl."labelId" GROUP BY tl."threadId"
), anchors AS (
  SELECT a."threadId", json_agg(json_build_object(
    'versionId', k."versionId", 'version', k."version", 'status', k."status", 'start', k."start", 'end', k."end",
    'score', k."score", 'settled', CASE WHEN k."settledAs" IS NOT NULL THEN json_build_object(
      'as', k."settledAs", 'at', k."settledAt", 'by', ${person("settler")}, 'clauseId', k."clauseId") END
  ) ORDER BY k."versionId") AS "list"
  FROM v JOIN "Annotation" a ON a."threadId" = v."id" JOIN "Anchor" k ON k."annotationId" = a."id"
    LEFT JOIN "Person" settler ON settler."id" = k."settledById" GROUP BY a."threadId"
), ratings AS (
  SELECT a."threadId", json_agg(json_build_object('person', ${person("p")}, 'value', r."value") ORDER BY r."ratedAt", p."id") AS "list"
  FROM v JOIN "Annotation" a ON a."threadId" = v."id" JOIN "PassageRating" r ON r."annotationId" = a."id"
    JOIN "Person" p ON p."id" = r."personId"
  WHERE ${rights.ratings} GROUP BY a."threadId"
)
SELECT json_build_object(
  'id', v."id", 'documentId', v."documentId", 'version', v."version", 'sequence', v."sequence", 'place', v."place", 'clauseId', v."clauseId",
  'visibility', v."visibility", 'author', ${person("author")}, 'createdAt', v."createdAt", 'sharedAt', v."sharedAt",
  'resolved', CASE WHEN v."resolvedAt" IS NOT NULL THEN json_build_object('at', v."resolvedAt", 'by', ${person("resolver")}) END,
  'assignee', CASE WHEN assignee."id" IS NOT NULL THEN ${person("assignee")} END,
  'labelIds', COALESCE(labels."list", '[]'::json),
  'annotation', CASE WHEN a."id" IS NOT NULL THEN json_build_object(
    'id', a."id",
    'quote', json_build_object('exact', a."exact", 'prefix', a."prefix", 'suffix', a."suffix"),
    'madeOn', json_build_object('versionId', a."versionId", 'start', a."start", 'end', a."end"),
    'anchors', COALESCE(anchors."list", '[]'::json),
    'ratings', COALESCE(ratings."list", '[]'::json)
  ) END,
  'comments', COALESCE(comments."list", '[]'::json),
  'can', v."can"
) AS "json", v."id", v."createdAt", v."clauseId", a."id" AS "annotationId", v."teamId", v."documentId", v."coveredSince", COALESCE(v."createdAt" >= v."coveredSince", FALSE) AS "isFresh", v."isArchived", v."authorId", v."visibility", v."deletedAt" IS NOT NULL AS "isDeleted", v."hasOtherVoices"
FROM v JOIN "Person" author ON author."id" = v."authorId" LEFT JOIN "Person" resolver ON resolver."id" = v."resolvedById"
  LEFT JOIN "Person" assignee ON assignee."id" = v."assigneeId"
  LEFT JOIN "Annotation" a ON a."threadId" = v."id"
  LEFT JOIN comments ON comments."threadId" = v."id" LEFT JOIN labels ON labels."threadId" = v."id"
  LEFT JOIN anchors ON anchors."threadId" = v."id" LEFT JOIN ratings ON ratings."threadId" = v."id"`;
}

export type Sql = { text: string; values: unknown[] };

/** One thread the actor may read, or may undo the deletion of: a row of `json`, or none. */
export function oneThreadSql(actor: Actor, threadId: string): Sql {
  const values: unknown[] = [threadId];
  const rights = rightsOf(actor, values);
  const reach = { ...rights, read: `(${rights.read} OR ${rights.restore})` };
  return { text: statement(reach, `t."id" = $1::uuid`), values };
}

/** One thread with the row its policies ask about, for the live stream to decide who receives it. */
export function threadFactsSql(threadId: string): Sql {
  return { text: statement(EVERYTHING_AND_NO_RIGHTS, `t."id" = $1::uuid`), values: [threadId] };
}

/** `most`: the first so many, or those nearest to an offset of the text; nothing is built for the others. `needsLook`: where nobody has settled yet what was changed or lost. */
export type ThreadsWanted = { most?: number; nearTo?: number; needsLook?: boolean };

const NEEDS_LOOK = `k."status" IN ('CHANGED', 'ORPHANED') AND k."settledAs" IS NULL`;

/**
 * The threads of a version the actor may read, as one row: `json` is the text of `{ threads: […] }`, in the order of their
 * places.
 */
export function threadsOfVersionSql(
  actor: Actor,
  versionId: string,
  { most, nearTo, needsLook }: ThreadsWanted = {},
): Sql {
  const values: unknown[] = [versionId];
  const rights = rightsOf(actor, values);
  const from = `JOIN "Edition" e ON e."documentId" = t."documentId" JOIN "Version" ver ON ver."editionId" = e."id"
    LEFT JOIN "Annotation" x ON x."threadId" = t."id" ${placeOf(`x."id"`, `t."clauseId"`)}`;
  const wanted = needsLook ? NEEDS_LOOK : `(t."place" <> 'PASSAGE' OR k."annotationId" IS NOT NULL)`;
  const where = `ver."id" = $1::uuid AND ${wanted}`;
  const param = (value: number) => `$${values.push(value)}::int`;
  const distance = nearTo === undefined ? "" : `abs(COALESCE(k."start", cv."start", 0) - ${param(nearTo)}), `;
  const tail = most === undefined ? "" : `ORDER BY ${distance}${orderOf("t")} LIMIT ${param(most)}`;
  const text = `
SELECT '{"threads": [' || COALESCE(E'\\n' || string_agg(one."json"::text, E',\\n' ORDER BY ${orderOf("one")}) || E'\\n', '') || ']}' AS "json"
FROM (${statement(rights, where, { from, tail })}) one ${placeOf(`one."annotationId"`, `one."clauseId"`)}`;
  return { text, values };
}

const placeOf = (annotationId: string, clauseId: string) => `
  LEFT JOIN "Anchor" k ON k."annotationId" = ${annotationId} AND k."versionId" = $1::uuid
  LEFT JOIN "ClauseInVersion" cv ON cv."clauseId" = ${clauseId} AND cv."versionId" = $1::uuid`;
const orderOf = (thread: string) =>
  `COALESCE(k."start", cv."start", -1), k."end" DESC NULLS LAST, ${thread}."createdAt", ${thread}."id"`;
