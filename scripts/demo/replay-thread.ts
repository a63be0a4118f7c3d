import { createThread } from "@/lib/data/create-thread";
import { deleteComment, editComment } from "@/lib/data/edit-comment";
import { editThread } from "@/lib/data/edit-thread";
import { ratePassage } from "@/lib/data/rate-passage";
import { writeComment } from "@/lib/data/write-comment";
import type { CreateThread, ThreadDto } from "@/lib/schemas/thread";
import { idOf, type Stage, versionOf } from "./found-team";
import { richTextOf } from "./rich-text-of";
import type { StoryStep, StoryThread } from "./story";

export async function startThread(stage: Stage, thread: StoryThread): Promise<ThreadDto> {
  return createThread(
    idOf(stage.actors, thread.by),
    stage.documentId,
    {
      on: placeOf(stage, thread.on),
      visibility: thread.isPrivate ? "ONLY_ME" : "TEAM",
      comment: thread.says === undefined ? undefined : richTextOf(thread.says, stage),
      labelIds: thread.labels.map((name) => idOf(stage.labels, name)),
      importance: thread.importance,
    },
    {},
  );
}

/** @param thread as it was after the step before */
export async function continueThread(stage: Stage, thread: ThreadDto, step: StoryStep): Promise<ThreadDto> {
  const actor = idOf(stage.actors, step.by);
  if ("says" in step) return writeComment(actor, thread.id, richTextOf(step.says, stage), {});
  if ("rates" in step) return ratePassage(actor, thread.annotation!.id, step.rates, {});
  if ("resolves" in step) return editThread(actor, thread.id, thread.version, { isResolved: true }, {});
  if ("deletes" in step) return deleteComment(actor, thread.comments[step.deletes - 1]!.id, {});
  const { id, version } = thread.comments[step.edits - 1]!;
  return editComment(actor, id, version, richTextOf(step.to, stage), {});
}

function placeOf(stage: Stage, on: StoryThread["on"]): CreateThread["on"] {
  if ("document" in on) return { place: "DOCUMENT" };
  if ("clause" in on) return { place: "CLAUSE", clauseId: idOf(stage.clauses, on.clause) };
  const version = versionOf(stage, on.edition);
  const start = version.text.indexOf(on.quote);
  if (start < 0 || version.text.indexOf(on.quote, start + 1) >= 0)
    throw new Error(`These words must stand once in the edition: "${on.quote}".`);
  const end = start + on.quote.length;
  // The context is taken from the text itself by createThread().
  return { place: "PASSAGE", passage: { versionId: version.id, exact: on.quote, prefix: "", suffix: "", start, end } };
}
