import "server-only";
import type { PersonActor } from "@/lib/policies/actor";
import { writableThreads } from "@/lib/policies/thread-policy";
import type { RichText } from "@/lib/schemas/rich-text";
import type { ThreadDto } from "@/lib/schemas/thread";
import { addComment } from "./add-comment";
import { claimThread } from "./claim-thread";
import { checkReferences } from "./check-references";
import { checkThread, findThread, readThread } from "./read-thread";
import { indexThread } from "./search-index";
import { tellOfComment } from "./tell-people";
import { write, type WriteOptions } from "./write";

/** The first words of a bare highlight, or a reply. */
export async function writeComment(
  actor: PersonActor,
  threadId: string,
  body: RichText,
  options: WriteOptions,
): Promise<ThreadDto> {
  return write(actor, options, async ({ tx, notify, log }) => {
    // Against a deletion at the same moment: the reply finds the note gone, or the deletion finds a reply.
    await claimThread(tx, threadId);
    const thread = await findThread(actor, threadId, tx);
    checkThread(writableThreads(actor), thread, "You may read this note, not reply to it.");
    const { teamId, visibility, authorId, json } = thread;
    const mentioned = await checkReferences(body, { teamId, visibility, authorId, documentId: json.documentId }, tx);
    const { id: commentId } = await addComment(tx, { threadId, authorId: actor.personId, body, mentioned });
    const { documentId } = json;
    await tellOfComment(tx, { threadId, documentId, commentId, authorId: actor.personId, mentioned, isReply: true });
    await indexThread(tx, threadId);
    if (visibility === "TEAM")
      await log({ teamId, documentId: json.documentId, verb: "commented", subjectId: threadId });
    await notify({ topic: "thread", id: threadId });
    return readThread(actor, threadId, tx);
  });
}
