import "server-only";
import type { Actor } from "@/lib/policies/actor";
import { type NotificationRow, readableNotifications } from "@/lib/policies/notification-policy";
import { type SqlColumns, toSql } from "./compile-condition";
import { COMMENT_OF_THREAD } from "./covering";
import { SESSION_COLUMNS } from "./session-rows";
import { THREAD_COLUMNS } from "./thread-json";

/** Notifications (n) with what they are about: thread (t, in d) and comment (c), or session (s, in sd) and round (r). */
export const NOTIFICATIONS = `"Notification" n
  LEFT JOIN "Thread" t ON t."id" = n."threadId" LEFT JOIN "Document" d ON d."id" = t."documentId"
  LEFT JOIN "Comment" c ON c."id" = n."commentId"
  LEFT JOIN "Session" s ON s."id" = n."sessionId" LEFT JOIN "Document" sd ON sd."id" = s."documentId"
  LEFT JOIN "Round" r ON r."id" = n."roundId"`;

const IS_MENTIONED = `EXISTS (SELECT 1 FROM "Mention" m WHERE m."commentId" = c."id" AND m."personId" = n."personId")`;

export const NOTIFICATION_COLUMNS: SqlColumns<NotificationRow> = {
  personId: `n."personId"`,
  about: `CASE WHEN n."sessionId" IS NOT NULL THEN 'SESSION' WHEN n."commentId" IS NOT NULL THEN 'COMMENT' ELSE 'THREAD' END`,
  isStanding: `CASE n."kind" WHEN 'MENTION' THEN c."deletedAt" IS NULL AND ${IS_MENTIONED}
    WHEN 'REPLY' THEN c."deletedAt" IS NULL
    WHEN 'ASSIGNMENT' THEN t."assigneeId" IS NOT DISTINCT FROM n."personId"
    ELSE r."state" IS DISTINCT FROM 'VOID' END`,
  ...part("thread", THREAD_COLUMNS),
  ...part("comment", COMMENT_OF_THREAD),
  ...part("session", SESSION_COLUMNS),
};

function part<Part extends string, Row>(name: Part, columns: SqlColumns<Row>) {
  const named = Object.entries(columns).map(([field, sql]) => [`${name}.${field}`, sql]);
  return Object.fromEntries(named) as { [Field in keyof Row & string as `${Part}.${Field}`]: string };
}

/** SQL: what this actor may be told of, over NOTIFICATIONS. */
export function tellableTo(actor: Actor, values: unknown[]): string {
  return toSql(readableNotifications(actor), NOTIFICATION_COLUMNS, values);
}
