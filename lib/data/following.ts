// Who is told of what happens in a note. What one chose is nobody else's to know: it changes nothing that they could see.
import "server-only";
import type { PersonActor } from "@/lib/policies/actor";
import { holds } from "@/lib/policies/condition";
import { uncovered } from "@/lib/policies/covered";
import { following, type FollowRow } from "@/lib/policies/follow-policy";
import { readableThreads } from "@/lib/policies/thread-policy";
import type { Follow, Following } from "@/lib/schemas/following";
import { type SqlColumns, toSql } from "./compile-condition";
import { COMMENT_OF_THREAD } from "./covering";
import { database, type Transaction } from "./database";
import { noSuchNote } from "./read-thread";
import { THREAD_COLUMNS } from "./thread-json";
import { write, type WriteOptions } from "./write";

/**
 * Where the policy's fields are found, over the aliases t (Thread) and f (what the person chose).
 * @param seen SQL over the alias c: which comments count; for the person themselves those that they may read
 */
export const followColumns = (personId: string, seen = "TRUE"): SqlColumns<FollowRow> => {
  const standing = `c."threadId" = t."id" AND c."deletedAt" IS NULL`;
  return {
    choice: `f."choice"`,
    isAuthor: `t."authorId" = ${personId}`,
    hasSpoken: `EXISTS (SELECT 1 FROM "Comment" c WHERE ${standing} AND c."authorId" = ${personId})`,
    isMentioned: `EXISTS (SELECT 1 FROM "Mention" n JOIN "Comment" c ON c."id" = n."commentId"
      WHERE ${standing} AND n."personId" = ${personId} AND ${seen})`,
    isAssignee: `t."assigneeId" IS NOT DISTINCT FROM ${personId}`,
  };
};

/** @throws AppError not-found */
export async function readFollowing(actor: PersonActor, threadId: string): Promise<Following> {
  return findFollowing(actor, threadId, database().prisma);
}

/** Follows or mutes; done twice is done once. @throws AppError not-found */
export function follow(
  actor: PersonActor,
  threadId: string,
  { choice }: Follow,
  options: WriteOptions,
): Promise<Following> {
  return write(actor, options, async ({ tx, notify }) => {
    const { personId } = actor;
    await findFollowing(actor, threadId, tx);
    await tx.follow.upsert({
      where: { personId_threadId: { personId, threadId } },
      create: { personId, threadId, choice },
      update: { choice },
    });
    await notify({ topic: "inbox", personIds: [personId] });
    return findFollowing(actor, threadId, tx);
  });
}

async function findFollowing(actor: PersonActor, threadId: string, tx: Transaction): Promise<Following> {
  const values: unknown[] = [threadId, actor.personId];
  const seen = toSql(uncovered(actor), COMMENT_OF_THREAD, values);
  const columns = Object.entries(followColumns("$2::uuid", seen)).map(([name, sql]) => `${sql} AS "${name}"`);
  const [row] = await tx.$queryRawUnsafe<FollowRow[]>(
    `SELECT ${columns.join()} FROM "Thread" t JOIN "Document" d ON d."id" = t."documentId"
       LEFT JOIN "Follow" f ON f."threadId" = t."id" AND f."personId" = $2::uuid
     WHERE t."id" = $1::uuid AND ${toSql(readableThreads(actor), THREAD_COLUMNS, values)}`,
    ...values,
  );
  if (!row) throw noSuchNote();
  return { isFollowing: holds(following(), row), choice: row.choice };
}
