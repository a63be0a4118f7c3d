import "server-only";
import { AppError } from "@/lib/errors";
import type { PersonActor } from "@/lib/policies/actor";
import type { CreateThread, ThreadDto } from "@/lib/schemas/thread";
import { addComment } from "./add-comment";
import { anchorForward } from "./anchor-forward";
import { checkReferences } from "./check-references";
import type { Transaction } from "./database";
import { checkWritable, findReadableDocument } from "./find-readable";
import type { Prisma } from "./generated/client";
import { lockEditionToAnchor } from "./lock-edition";
import { placeThread } from "./place-thread";
import { readThread } from "./read-thread";
import { indexThread } from "./search-index";
import { tellOfComment } from "./tell-people";
import { write, type WriteOptions } from "./write";

/** A note on a passage, a clause or the document: a bare highlight, or with words, labels and an importance. */
export async function createThread(
  actor: PersonActor,
  documentId: string,
  given: CreateThread,
  options: WriteOptions,
): Promise<ThreadDto> {
  return write(actor, options, async ({ tx, notify, log }) => {
    const document = await findReadableDocument(actor, documentId, tx);
    checkWritable(actor, document);
    const { place, clauseId, passage } = await placeThread(actor, documentId, given.on, tx);
    if (place !== "PASSAGE" && !given.comment)
      throw new AppError("bad-input", "Write something: only a passage can be marked without words.");
    if (place !== "PASSAGE" && given.importance !== undefined)
      throw new AppError("bad-input", "Only a passage has an importance. A clause is rated by its significance.");
    await checkLabels(document.teamId, given.labelIds, tx);
    const authorId = actor.personId;
    const id = await insertThread(tx, { documentId, place, clauseId, visibility: given.visibility, authorId });
    if (given.labelIds.length > 0)
      await tx.threadLabel.createMany({ data: given.labelIds.map((labelId) => ({ threadId: id, labelId })) });
    if (passage) {
      await lockEditionToAnchor(tx, passage.versionId);
      const annotationId = await insertAnnotation(tx, { ...passage, threadId: id });
      await anchorForward(tx, annotationId, passage.versionId);
      if (given.importance !== undefined)
        await tx.passageRating.create({ data: { annotationId, personId: authorId, value: given.importance } });
    }
    if (given.comment) {
      const where = { teamId: document.teamId, documentId, visibility: given.visibility, authorId };
      const mentioned = await checkReferences(given.comment, where, tx);
      const { id: commentId } = await addComment(tx, { threadId: id, authorId, body: given.comment, mentioned });
      await tellOfComment(tx, { threadId: id, documentId, commentId, authorId, mentioned, isReply: false });
    }
    await indexThread(tx, id);
    // A private note leaves no line in the log: its existence is its author's alone to know.
    if (given.visibility === "TEAM")
      await log({ teamId: document.teamId, documentId, verb: "created thread", subjectId: id });
    await notify({ topic: "thread", id });
    return readThread(actor, id, tx);
  });
}

// Row by row: a nested create would read each row back once more.
async function insertThread(tx: Transaction, data: Prisma.ThreadUncheckedCreateInput): Promise<string> {
  return (await tx.thread.create({ data, select: { id: true } })).id;
}

async function insertAnnotation(tx: Transaction, data: Prisma.AnnotationUncheckedCreateInput): Promise<string> {
  const { id } = await tx.annotation.create({ data, select: { id: true } });
  const { versionId, start, end } = data;
  await tx.anchor.create({ data: { annotationId: id, versionId, status: "EXACT", start, end, score: 1 } });
  return id;
}

/** Labels are the team's own vocabulary. */
export async function checkLabels(teamId: string, labelIds: string[], tx: Transaction): Promise<void> {
  if (labelIds.length === 0) return;
  const known = await tx.label.count({ where: { teamId, id: { in: labelIds } } });
  if (known < labelIds.length)
    throw new AppError("bad-input", "A label is not of this team's vocabulary. Reload the page.");
}
