import "server-only";
import type { PersonActor } from "@/lib/policies/actor";
import { writableThreads } from "@/lib/policies/thread-policy";
import type { ThreadDto } from "@/lib/schemas/thread";
import { claimThread } from "./claim-thread";
import { checkThread, findThread, noSuchNote, readThread } from "./read-thread";
import { write, type WriteOptions } from "./write";

/** One's own importance of a passage, 0-100; null takes it back. */
export async function ratePassage(
  actor: PersonActor,
  annotationId: string,
  value: number | null,
  options: WriteOptions,
): Promise<ThreadDto> {
  return write(actor, options, async ({ tx, notify, log }) => {
    const annotation = await tx.annotation.findUnique({ where: { id: annotationId }, select: { threadId: true } });
    if (!annotation) throw noSuchNote();
    await claimThread(tx, annotation.threadId);
    const thread = await findThread(actor, annotation.threadId, tx);
    checkThread(writableThreads(actor), thread, "You may read this note, not rate its passage.");
    const personId = actor.personId;
    if (value === null) {
      await tx.passageRating.deleteMany({ where: { annotationId, personId } });
    } else {
      await tx.passageRating.upsert({
        where: { annotationId_personId: { annotationId, personId } },
        create: { annotationId, personId, value },
        update: { value, ratedAt: new Date() },
      });
    }
    if (thread.visibility === "TEAM") {
      await log({
        teamId: thread.teamId,
        documentId: thread.json.documentId,
        verb: "rated passage",
        subjectId: thread.json.id,
      });
    }
    await notify({ topic: "thread", id: annotation.threadId });
    return readThread(actor, annotation.threadId, tx);
  });
}
