import { giveRating } from "@/lib/data/give-rating";
import { idOf, type Stage, versionOf } from "./found-team";
import type { StoryRating } from "./story";

/** @returns the new rating's id, which a change of mind must name. */
export async function replayRating(stage: Stage, rating: StoryRating, supersedesId: string | null): Promise<string> {
  const { by, clause, value = null, cannotJudge = null, reason } = rating;
  const { criterionId } = stage;
  const versionId = versionOf(stage).id;
  const given = { criterionId, versionId, value, cannotJudge, reason, supersedesId };
  const { mine } = await giveRating(idOf(stage.actors, by), idOf(stage.clauses, clause), given, {});
  return mine!.id;
}
