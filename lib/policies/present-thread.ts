import type { CommentDto, ThreadDto } from "@/lib/schemas/thread";
import type { Actor } from "./actor";
import { editableComments, restorableComments } from "./comment-policy";
import { holds } from "./condition";
import { restorableThreads, type ThreadRow, withdrawableThreads, writableThreads } from "./thread-policy";

export type ThreadRights = { thread: ThreadDto["can"]; comments: CommentDto["can"][] };

/** What this actor may do with a thread loaded once for everybody. Most readers of a thread have the same rights. */
export function rightsInThread(actor: Actor, thread: ThreadDto, row: ThreadRow): ThreadRights {
  const { teamId, isArchived } = row;
  const editable = editableComments(actor);
  const restorable = restorableComments(actor);
  return {
    thread: {
      write: holds(writableThreads(actor), row),
      withdraw: holds(withdrawableThreads(actor), row),
      restore: holds(restorableThreads(actor), row),
    },
    comments: thread.comments.map(({ author, isDeleted }) => {
      const comment = { teamId, isArchived, authorId: author.id, isDeleted };
      return { edit: holds(editable, comment), restore: holds(restorable, comment) };
    }),
  };
}

/** The same words with these rights. */
export function presentThread(thread: ThreadDto, rights: ThreadRights): ThreadDto {
  const comments = thread.comments.map((comment, at) => ({ ...comment, can: rights.comments[at]! }));
  return { ...thread, comments, can: rights.thread };
}
