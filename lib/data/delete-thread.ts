import "server-only";
import type { PersonActor } from "@/lib/policies/actor";
import { restorableThreads, withdrawableThreads } from "@/lib/policies/thread-policy";
import type { ThreadDto } from "@/lib/schemas/thread";
import { claimThread } from "./claim-thread";
import { checkThread, findThread, readThread } from "./read-thread";
import { write, type WriteOptions } from "./write";

/** Takes a note away, to be restored by undo. Not once others have replied: then its comments can be deleted, one's own. */
export async function deleteThread(actor: PersonActor, threadId: string, options: WriteOptions): Promise<ThreadDto> {
  return setDeleted(actor, threadId, true, options);
}

export async function restoreThread(actor: PersonActor, threadId: string, options: WriteOptions): Promise<ThreadDto> {
  return setDeleted(actor, threadId, false, options);
}

async function setDeleted(actor: PersonActor, threadId: string, isDeleted: boolean, options: WriteOptions) {
  return write(actor, options, async ({ tx, notify, log }) => {
    await claimThread(tx, threadId);
    const thread = await findThread(actor, threadId, tx);
    // A second press finds it done already.
    if (thread.isDeleted === isDeleted) return thread.json;
    const condition = isDeleted ? withdrawableThreads(actor) : restorableThreads(actor);
    checkThread(condition, thread, "Only its author can delete a note, and only before others have replied.");
    await tx.thread.update({
      where: { id: threadId },
      data: { deletedAt: isDeleted ? new Date() : null, version: { increment: 1 } },
    });
    if (thread.visibility === "TEAM") {
      const verb = isDeleted ? "deleted thread" : "restored thread";
      await log({ teamId: thread.teamId, documentId: thread.json.documentId, verb, subjectId: threadId });
    }
    await notify({ topic: "thread", id: threadId });
    return readThread(actor, threadId, tx);
  });
}
