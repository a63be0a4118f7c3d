import "server-only";
import { AppError } from "@/lib/errors";
import { type Actor, type PersonActor, personIdOf } from "@/lib/policies/actor";
import { type CommentRow, editableComments, restorableComments } from "@/lib/policies/comment-policy";
import { any, type Condition, holds } from "@/lib/policies/condition";
import { plainTextOf, type RichText } from "@/lib/schemas/rich-text";
import type { ThreadDto } from "@/lib/schemas/thread";
import { claimThread } from "./claim-thread";
import { checkReferences } from "./check-references";
import { type Transaction, database } from "./database";
import { findThread, noSuchNote, readThread } from "./read-thread";
import { indexThread } from "./search-index";
import { tellOfComment } from "./tell-people";
import { requireVersion, type Write, write, type WriteOptions } from "./write";

export async function editComment(
  actor: PersonActor,
  commentId: string,
  basedOn: number,
  body: RichText,
  options: WriteOptions,
): Promise<ThreadDto> {
  return change(actor, commentId, editableComments(actor), options, async ({ tx }, { comment, thread }) => {
    requireVersion(
      basedOn,
      comment,
      thread.json.comments.find(({ id }) => id === commentId),
    );
    const where = { ...thread, documentId: thread.json.documentId };
    const mentioned = await checkReferences(body, where, tx);
    const plainText = plainTextOf(body);
    const ordinal = (await tx.commentRevision.count({ where: { commentId } })) + 1;
    await tx.commentRevision.create({ data: { commentId, ordinal, body, plainText } });
    await tx.mention.deleteMany({ where: { commentId } });
    await tx.mention.createMany({ data: mentioned.map((personId) => ({ commentId, personId })) });
    const { threadId, authorId } = comment;
    await tellOfComment(tx, { threadId, documentId: where.documentId, commentId, authorId, mentioned, isReply: false });
    return { body, plainText, editedAt: new Date() };
  });
}

/** Leaves a tombstone; the words come back by restoreComment(). Either done twice is done once. */
export async function deleteComment(actor: PersonActor, commentId: string, options: WriteOptions): Promise<ThreadDto> {
  return setDeleted(actor, commentId, true, options);
}

export async function restoreComment(actor: PersonActor, commentId: string, options: WriteOptions): Promise<ThreadDto> {
  return setDeleted(actor, commentId, false, options);
}

async function setDeleted(actor: PersonActor, commentId: string, isDeleted: boolean, options: WriteOptions) {
  const own = any(editableComments(actor), restorableComments(actor));
  return change(actor, commentId, own, options, async (_write, { comment }) =>
    comment.isDeleted === isDeleted ? null : { deletedAt: isDeleted ? new Date() : null },
  );
}

/**
 * Every text the comment has had, oldest first. Of a deleted comment: for its author alone. Of one that was private first:
 * for others from the text that was shared.
 */
export async function listRevisions(actor: Actor, commentId: string) {
  const { comment } = await findComment(actor, commentId, database().prisma);
  if (comment.isDeleted && !holds(restorableComments(actor), comment)) throw noSuchNote();
  const rows = await database().prisma.commentRevision.findMany({
    where: { commentId },
    orderBy: { ordinal: "asc" },
    select: { ordinal: true, body: true, createdAt: true },
  });
  if (comment.authorId === personIdOf(actor)) return { revisions: rows };
  const { sharedAt } = await database().prisma.thread.findUniqueOrThrow({
    where: { id: comment.threadId },
    select: { sharedAt: true },
  });
  const shared = sharedAt === null ? 0 : rows.findLastIndex(({ createdAt }) => createdAt <= sharedAt);
  return { revisions: rows.slice(Math.max(0, shared)) };
}

type Found = Awaited<ReturnType<typeof findComment>>;
type CommentData = { body?: RichText; plainText?: string; editedAt?: Date; deletedAt?: Date | null };

async function change(
  actor: PersonActor,
  commentId: string,
  condition: Condition<CommentRow>,
  options: WriteOptions,
  /** null: nothing is to be changed. */
  prepare: (write: Write, found: Found) => Promise<CommentData | null>,
): Promise<ThreadDto> {
  return write(actor, options, async (context) => {
    const { tx, notify } = context;
    await claimThread(tx, (await findComment(actor, commentId, tx)).comment.threadId);
    const found = await findComment(actor, commentId, tx);
    if (!holds(condition, found.comment))
      throw new AppError("forbidden", "Only its author can change or delete a comment.");
    const data = await prepare(context, found);
    if (!data) return found.thread.json;
    await tx.comment.update({ where: { id: commentId }, data: { ...data, version: { increment: 1 } } });
    await indexThread(tx, found.comment.threadId);
    await notify({ topic: "thread", id: found.comment.threadId });
    return readThread(actor, found.comment.threadId, tx);
  });
}

async function findComment(actor: Actor, commentId: string, tx: Transaction) {
  const row = await tx.comment.findUnique({
    where: { id: commentId },
    select: { id: true, threadId: true, authorId: true, deletedAt: true, version: true },
  });
  if (!row) throw noSuchNote();
  const thread = await findThread(actor, row.threadId, tx);
  // What of the thread is covered in a hidden round is not among its comments.
  if (thread.isDeleted || !thread.json.comments.some(({ id }) => id === commentId)) throw noSuchNote();
  const { teamId, isArchived } = thread;
  return { comment: { ...row, teamId, isArchived, isDeleted: row.deletedAt !== null }, thread };
}
