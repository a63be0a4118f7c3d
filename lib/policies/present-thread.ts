import type { CommentDto, ThreadDto } from "@/lib/schemas/thread";
import type { Actor } from "./actor";
import { editableComments, restorableComments } from "./comment-policy";
import { holds } from "./condition";
import { restorableThreads, type ThreadRow, withdrawableThreads, writableThreads } from "./thread-policy";

/** A thread loaded once for everybody, as this actor gets it: the same words, with the actor's own rights. */
export function presentThread(actor: Actor, thread: ThreadDto, row: ThreadRow): ThreadDto {
  return {
    ...thread,
    comments: thread.comments.map((comment) => presentComment(actor, comment, row)),
    can: {
      write: holds(writableThreads(actor), row),
      withdraw: holds(withdrawableThreads(actor), row),
      restore: holds(restorableThreads(actor), row),
    },
  };
}

function presentComment(actor: Actor, comment: CommentDto, thread: ThreadRow): CommentDto {
  const { teamId, isArchived } = thread;
  const row = { teamId, isArchived, authorId: comment.author.id, isDeleted: comment.isDeleted };
  return {
    ...comment,
    can: { edit: holds(editableComments(actor), row), restore: holds(restorableComments(actor), row) },
  };
}
