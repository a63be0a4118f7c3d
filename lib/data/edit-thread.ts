import "server-only";
import type { PersonActor } from "@/lib/policies/actor";
import { holds } from "@/lib/policies/condition";
import { assignableMembers, type ThreadRow, withdrawableThreads, writableThreads } from "@/lib/policies/thread-policy";
import { AppError } from "@/lib/errors";
import type { EditThread, ThreadDto } from "@/lib/schemas/thread";
import { claimThread } from "./claim-thread";
import { checkLabels } from "./create-thread";
import type { Transaction } from "./database";
import { checkThread, findThread, readThread } from "./read-thread";
import { tellOfAssignment, tellOfResolution } from "./tell-people";
import { requireVersion, write, type WriteOptions } from "./write";

/** Resolves or reopens, labels, assigns, shares with the team or makes private. */
export async function editThread(
  actor: PersonActor,
  threadId: string,
  basedOn: number,
  edit: EditThread,
  options: WriteOptions,
): Promise<ThreadDto> {
  return write(actor, options, async ({ tx, notify, log }) => {
    await claimThread(tx, threadId);
    const thread = await findThread(actor, threadId, tx);
    checkThread(writableThreads(actor), thread, "You may read this note, not change it.");
    requireVersion(basedOn, thread.json, thread.json);
    const isMadePrivate = edit.visibility === "ONLY_ME" && thread.visibility === "TEAM";
    if (isMadePrivate) {
      checkThread(
        withdrawableThreads(actor),
        thread,
        "Only its author can make a note private, and only before others have replied.",
      );
      await checkMentionsNobody(threadId, actor, tx);
      const { assignee } = thread.json;
      if (assignee && assignee.id !== actor.personId && edit.assigneeId === undefined) {
        throw new AppError("conflict", "This note is assigned to somebody. Take that back before making it private.");
      }
    }
    if (edit.assigneeId) {
      await checkAssignable({ ...thread, visibility: edit.visibility ?? thread.visibility }, edit.assigneeId, tx);
    }
    if (edit.labelIds) await replaceLabels(threadId, thread.teamId, edit.labelIds, tx);
    await tx.thread.update({
      where: { id: threadId },
      data: {
        visibility: edit.visibility,
        ...(edit.visibility === "TEAM" && thread.visibility === "ONLY_ME" ? { sharedAt: new Date() } : {}),
        ...resolution(actor, edit.isResolved, thread.json),
        assigneeId: edit.assigneeId,
        version: { increment: 1 },
      },
    });
    const { documentId, version, resolved, assignee } = thread.json;
    const told = { threadId, documentId, version: version + 1, actorId: actor.personId };
    if (edit.isResolved !== undefined && edit.isResolved !== (resolved !== null))
      await tellOfResolution(tx, { ...told, isResolved: edit.isResolved });
    if (edit.assigneeId && edit.assigneeId !== assignee?.id)
      await tellOfAssignment(tx, { ...told, assigneeId: edit.assigneeId });
    const verb = verbOf(edit);
    if (edit.visibility === "TEAM" || (thread.visibility === "TEAM" && !isMadePrivate)) {
      await log({ teamId: thread.teamId, documentId: thread.json.documentId, verb, subjectId: threadId });
    }
    await notify({ topic: "thread", id: threadId, madePrivate: isMadePrivate });
    return readThread(actor, threadId, tx);
  });
}

function resolution(actor: PersonActor, isResolved: boolean | undefined, thread: ThreadDto) {
  if (isResolved === undefined || isResolved === (thread.resolved !== null)) return {};
  return isResolved
    ? { resolvedAt: new Date(), resolvedById: actor.personId }
    : { resolvedAt: null, resolvedById: null };
}

function verbOf(edit: EditThread): string {
  if (edit.isResolved !== undefined) return edit.isResolved ? "resolved thread" : "reopened thread";
  if (edit.visibility !== undefined) return "shared thread";
  if (edit.assigneeId !== undefined) return edit.assigneeId ? "assigned thread" : "unassigned thread";
  return "labelled thread";
}

async function replaceLabels(threadId: string, teamId: string, labelIds: string[], tx: Transaction): Promise<void> {
  await checkLabels(teamId, labelIds, tx);
  await tx.threadLabel.deleteMany({ where: { threadId } });
  await tx.threadLabel.createMany({ data: labelIds.map((labelId) => ({ threadId, labelId })) });
}

async function checkAssignable(thread: ThreadRow, personId: string, tx: Transaction): Promise<void> {
  const member = await tx.membership.findUnique({
    where: { teamId_personId: { teamId: thread.teamId, personId } },
    select: { teamId: true, personId: true, role: true, leftAt: true },
  });
  if (member && holds(assignableMembers(thread), { ...member, hasLeft: member.leftAt !== null })) return;
  throw new AppError("bad-input", "This note can be assigned only to somebody who may read it and write in it.");
}

/** Whoever is mentioned has been told of the note: it cannot become one that only its author sees. */
async function checkMentionsNobody(threadId: string, actor: PersonActor, tx: Transaction): Promise<void> {
  const mentioned = await tx.mention.count({
    where: { comment: { threadId, deletedAt: null }, personId: { not: actor.personId } },
  });
  if (mentioned > 0)
    throw new AppError("conflict", "This note mentions somebody. Remove the mention before making it private.");
}
