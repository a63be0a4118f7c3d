// One's inbox: what it says is read here, through the policy, each time it is shown or counted.
import "server-only";
import { AppError } from "@/lib/errors";
import type { PersonActor } from "@/lib/policies/actor";
import { uncovered } from "@/lib/policies/covered";
import type {
  EditNotification,
  Inbox,
  InboxFilter,
  InboxPlaces,
  InboxQuery,
  NotificationDto,
  ReadInbox,
  Unread,
} from "@/lib/schemas/inbox";
import { toSql } from "./compile-condition";
import { COMMENT_OF_THREAD } from "./covering";
import { database, type Transaction } from "./database";
import { NOTIFICATIONS, tellableTo } from "./notification-rows";
import { write, type WriteOptions } from "./write";

const PAGE = 50;
/** Whose notes are told to be unread: a reader marks what it opens. */
const MOST_THREADS = 500;
const LINE = 240;

/** The newest first; what is done is not in it. */
export async function readInbox(actor: PersonActor, { after, ...filter }: InboxQuery): Promise<Inbox> {
  const values: unknown[] = [];
  const first = comment(actor, values);
  const wanted = [...listed(actor, filter, values)];
  if (after !== undefined) {
    const [at, id] = after.split("_");
    wanted.push(`(n."createdAt", n."id") < ($${values.push(at)}::timestamptz, $${values.push(id)}::uuid)`);
  }
  const { rows } = await database().pool.query<{ json: NotificationDto }>(
    `WITH page AS (
       SELECT n."id" FROM ${NOTIFICATIONS} WHERE ${wanted.join(" AND ")}
       ORDER BY n."createdAt" DESC, n."id" DESC LIMIT ${PAGE + 1}
     )
     SELECT ${notificationJson(first)} AS "json" FROM page JOIN ${NOTIFICATIONS} ON n."id" = page."id" ${DETAILS}
     ORDER BY n."createdAt" DESC, n."id" DESC`,
    values,
  );
  const notifications = rows.slice(0, PAGE).map(({ json }) => json);
  const last = notifications.at(-1);
  const next = rows.length > PAGE && last ? `${new Date(last.createdAt).toISOString()}_${last.id}` : null;
  return { notifications, next, unread: await readUnread(actor) };
}

export async function readUnread(actor: PersonActor, tx?: Transaction): Promise<Unread> {
  const values: unknown[] = [];
  const text = `
    WITH unread AS MATERIALIZED (
      SELECT n."threadId", n."createdAt" FROM ${NOTIFICATIONS} WHERE ${unreadOf(actor, values)}
    ), threads AS (
      SELECT "threadId" AS "id" FROM unread WHERE "threadId" IS NOT NULL
      GROUP BY "threadId" ORDER BY max("createdAt") DESC LIMIT ${MOST_THREADS}
    )
    SELECT (SELECT count(*)::int FROM unread) AS "count", ARRAY(SELECT "id"::text FROM threads) AS "threadIds"`;
  if (tx) return (await tx.$queryRawUnsafe<Unread[]>(text, ...values))[0]!;
  return (await database().pool.query<Unread>(text, values)).rows[0]!;
}

/** Of which teams and documents there is something in it. */
export async function readInboxPlaces(actor: PersonActor): Promise<InboxPlaces> {
  const values: unknown[] = [];
  const { rows } = await database().pool.query<InboxPlaces[number]>(
    `SELECT o."id", o."name", json_agg(json_build_object('id', o."documentId", 'title', o."title") ORDER BY o."title", o."documentId") AS "documents"
     FROM (
       SELECT DISTINCT team."id", team."name", place."id" AS "documentId", place."title"
       FROM ${NOTIFICATIONS} JOIN "Document" place ON place."id" = COALESCE(d."id", sd."id") JOIN "Team" team ON team."id" = place."teamId"
       WHERE ${listed(actor, { show: "all" }, values).join(" AND ")}
     ) o GROUP BY o."id", o."name" ORDER BY o."name", o."id"`,
    values,
  );
  return rows;
}

/** Read or unread, done or back in the list. @throws AppError not-found */
export function editNotification(
  actor: PersonActor,
  notificationId: string,
  { isRead, isDone }: EditNotification,
  options: WriteOptions,
): Promise<Unread> {
  return write(actor, options, async ({ tx, notify }) => {
    const values: unknown[] = [notificationId];
    const at = (column: string, isOn: boolean) => `"${column}" = ${isOn ? `COALESCE(u."${column}", now())` : "NULL"}`;
    const set = [
      // What is done has been read.
      ...(isRead !== undefined || isDone ? [at("readAt", isRead ?? true)] : []),
      ...(isDone !== undefined ? [at("doneAt", isDone)] : []),
    ];
    const changed = await tx.$executeRawUnsafe(
      `UPDATE "Notification" u SET ${set.join()} WHERE u."id" IN (
         SELECT n."id" FROM ${NOTIFICATIONS} WHERE n."id" = $1::uuid AND ${tellableTo(actor, values)})`,
      ...values,
    );
    if (changed === 0) throw new AppError("not-found", "There is no such line in your inbox.");
    await notify({ topic: "inbox", personIds: [actor.personId] });
    return readUnread(actor, tx);
  });
}

/** All of a note, as it is opened; or all that was listed. What may not be read now stays as it is. */
export function markInboxRead(actor: PersonActor, read: ReadInbox, options: WriteOptions): Promise<Unread> {
  return write(actor, options, async ({ tx, notify }) => {
    const values: unknown[] = [];
    const wanted =
      "threadId" in read
        ? [`n."threadId" = $${values.push(read.threadId)}::uuid`, unreadOf(actor, values)]
        : [
            ...listed(actor, read, values),
            `n."readAt" IS NULL`,
            `n."createdAt" <= $${values.push(read.until)}::timestamptz`,
          ];
    const changed = await tx.$executeRawUnsafe(
      `UPDATE "Notification" u SET "readAt" = now()
       WHERE u."id" IN (SELECT n."id" FROM ${NOTIFICATIONS} WHERE ${wanted.join(" AND ")})`,
      ...values,
    );
    if (changed > 0) await notify({ topic: "inbox", personIds: [actor.personId] });
    return readUnread(actor, tx);
  });
}

// The first alone would do; it lets the index find the person's.
const ownOf = (actor: PersonActor, values: unknown[]) => [
  `n."personId" = $${values.push(actor.personId)}::uuid`,
  tellableTo(actor, values),
  `n."doneAt" IS NULL`,
];

const unreadOf = (actor: PersonActor, values: unknown[]) =>
  [...ownOf(actor, values), `n."readAt" IS NULL`].join(" AND ");

const SHOWS: Record<InboxFilter["show"], string> = {
  all: "TRUE",
  unread: `n."readAt" IS NULL`,
  mentions: `n."kind" = 'MENTION'`,
  assignments: `n."kind" = 'ASSIGNMENT'`,
  sessions: `n."sessionId" IS NOT NULL`,
};

function listed(actor: PersonActor, { show, team, document }: InboxFilter, values: unknown[]): string[] {
  const of = (column: string, id: string | undefined) =>
    id === undefined ? [] : [`${column} = $${values.push(id)}::uuid`];
  return [
    ...ownOf(actor, values),
    SHOWS[show],
    ...of(`COALESCE(d."teamId", sd."teamId")`, team),
    ...of(`COALESCE(d."id", sd."id")`, document),
  ];
}

/** SQL: the first that was said in the thread and that the actor may read. */
function comment(actor: PersonActor, values: unknown[]): string {
  return `(SELECT c."plainText" FROM "Comment" c WHERE c."threadId" = t."id" AND c."deletedAt" IS NULL
    AND ${toSql(uncovered(actor), COMMENT_OF_THREAD, values)} ORDER BY c."createdAt", c."id" LIMIT 1)`;
}

const DETAILS = `
  JOIN "Document" place ON place."id" = COALESCE(d."id", sd."id") JOIN "Team" team ON team."id" = place."teamId"
  LEFT JOIN "Person" actor ON actor."id" = n."actorId"
  LEFT JOIN "Annotation" a ON a."threadId" = t."id" LEFT JOIN "Version" ver ON ver."id" = a."versionId"
  LEFT JOIN LATERAL (
    SELECT cv."clauseId", cv."number", cv."title" FROM "ClauseInVersion" cv
      JOIN "Version" w ON w."id" = cv."versionId" JOIN "Edition" e ON e."id" = w."editionId"
    WHERE cv."clauseId" = t."clauseId"
    ORDER BY e."id" IS NOT DISTINCT FROM ver."editionId" DESC, e."ordinal", w."ordinal" DESC LIMIT 1
  ) clause ON TRUE`;

const notificationJson = (first: string) => `json_build_object(
  'id', n."id", 'kind', n."kind", 'createdAt', n."createdAt", 'isRead', n."readAt" IS NOT NULL,
  'actor', CASE WHEN actor."id" IS NOT NULL THEN json_build_object('id', actor."id", 'name', actor."name") END,
  'team', json_build_object('id', team."id", 'name', team."name"),
  'document', json_build_object('id', place."id", 'title', place."title"),
  'thread', CASE WHEN t."id" IS NOT NULL THEN json_build_object(
    'id', t."id", 'place', t."place", 'editionId', ver."editionId",
    'clause', CASE WHEN clause."clauseId" IS NOT NULL THEN json_build_object('number', clause."number", 'title', clause."title") END,
    'quote', left(a."exact", ${LINE}),
    'words', left(CASE WHEN c."id" IS NOT NULL THEN c."plainText" ELSE ${first} END, ${LINE})
  ) END,
  'session', CASE WHEN s."id" IS NOT NULL THEN json_build_object('id', s."id", 'title', s."title", 'round', r."ordinal") END
)`;
