// A person's word on a passage that the newest version changed or lost.
import "server-only";
import type { PersonActor } from "@/lib/policies/actor";
import { writableThreads } from "@/lib/policies/thread-policy";
import { AppError } from "@/lib/errors";
import type { SettlePassage, ThreadDto } from "@/lib/schemas/thread";
import { claimThread } from "./claim-thread";
import type { Transaction } from "./database";
import type { Anchor, Prisma } from "./generated/client";
import { lockEditionToAnchor } from "./lock-edition";
import { locatePassage } from "./place-thread";
import { checkThread, findThread, noSuchNote, readThread } from "./read-thread";
import { versionText } from "./version-text";
import { requireVersion, write, type WriteOptions } from "./write";

type Where = { annotationId: string; versionId: string };

const VERBS = {
  CONFIRMED: "confirmed passage",
  REATTACHED: "re-attached passage",
  KEPT_ON_CLAUSE: "kept passage on clause",
} as const;

export async function settlePassage(
  actor: PersonActor,
  where: Where,
  basedOn: number,
  given: SettlePassage,
  options: WriteOptions,
): Promise<ThreadDto> {
  return change(actor, where, basedOn, options, VERBS[given.as], async (anchor, tx) => {
    if (anchor.status === "EXACT")
      throw new AppError("bad-input", "This passage stands as it stood. Nothing is to be settled.");
    return {
      ...(await standingOf(given, anchor, tx)),
      settledAs: given.as,
      settledById: actor.personId,
      settledAt: new Date(),
      // The first word's, if there was one before: taking back leads to what was found.
      foundStatus: anchor.foundStatus ?? anchor.status,
      foundStart: anchor.foundStatus ? anchor.foundStart : anchor.start,
      foundEnd: anchor.foundStatus ? anchor.foundEnd : anchor.end,
    };
  });
}

/** Back to what was found, to be looked at again. */
export async function unsettlePassage(actor: PersonActor, where: Where, basedOn: number, options: WriteOptions) {
  return change(actor, where, basedOn, options, "took back passage", async (anchor) => {
    if (!anchor.foundStatus) throw new AppError("conflict", "Nobody has settled this passage.");
    return {
      status: anchor.foundStatus,
      start: anchor.foundStart,
      end: anchor.foundEnd,
      clauseId: null,
      settledAs: null,
      settledById: null,
      settledAt: null,
      foundStatus: null,
      foundStart: null,
      foundEnd: null,
    };
  });
}

type Change = Prisma.AnchorUncheckedUpdateInput;

async function change(
  actor: PersonActor,
  where: Where,
  basedOn: number,
  options: WriteOptions,
  verb: string,
  decide: (anchor: Anchor, tx: Transaction) => Promise<Change>,
): Promise<ThreadDto> {
  const { annotationId, versionId } = where;
  return write(actor, options, async ({ tx, notify, log }) => {
    await lockEditionToAnchor(tx, versionId);
    const annotation = await tx.annotation.findUnique({ where: { id: annotationId }, select: { threadId: true } });
    if (!annotation) throw noSuchNote();
    const { threadId } = annotation;
    await claimThread(tx, threadId);
    const thread = await findThread(actor, threadId, tx);
    const key = { annotationId_versionId: where };
    const anchor = await tx.anchor.findUnique({ where: key });
    if (!anchor) throw noSuchNote();
    checkThread(writableThreads(actor), thread, "You may read this note, not say where it belongs.");
    await checkIsNewest(tx, versionId);
    const current = thread.json.annotation?.anchors.find((each) => each.versionId === versionId);
    requireVersion(basedOn, anchor, current);
    await tx.anchor.update({ where: key, data: { ...(await decide(anchor, tx)), version: { increment: 1 } } });
    if (thread.visibility === "TEAM")
      await log({ teamId: thread.teamId, documentId: thread.json.documentId, verb, subjectId: threadId });
    await notify({ topic: "thread", id: threadId });
    return readThread(actor, threadId, tx);
  });
}

async function standingOf(given: SettlePassage, anchor: Anchor, tx: Transaction): Promise<Change> {
  switch (given.as) {
    case "CONFIRMED":
      if (anchor.start === null)
        throw new AppError("bad-input", "This passage was not found: select where it belongs.");
      return { clauseId: null };
    case "REATTACHED": {
      if (given.passage.versionId !== anchor.versionId)
        throw new AppError("bad-input", "These words are of another version. Open this one and select them there.");
      const { text } = await versionText(anchor.versionId, tx);
      const { start, end } = locatePassage(text, given.passage);
      return { status: "CHANGED", start, end, score: 1, clauseId: null };
    }
    case "KEPT_ON_CLAUSE": {
      const { clauseId } = given;
      const { versionId } = anchor;
      if (
        clauseId &&
        !(await tx.clauseInVersion.findUnique({ where: { versionId_clauseId: { versionId, clauseId } } }))
      )
        throw new AppError("bad-input", "This version does not have that clause. Reload the page.");
      return { status: "ORPHANED", start: null, end: null, clauseId };
    }
  }
}

/** Older versions keep their notes as they were. */
async function checkIsNewest(tx: Transaction, versionId: string): Promise<void> {
  const next = await tx.version.findUnique({ where: { previousVersionId: versionId }, select: { ordinal: true } });
  if (next)
    throw new AppError(
      "conflict",
      "A newer version was published since. Open it, and say there where this note belongs.",
    );
}
