import type { Significance } from "@/lib/schemas/rating";
import type { DocumentRecord } from "@/lib/schemas/record";

/** The source record's own score of importance, for the first criterion and on the same scale; null where it would compare two things. */
export function recordScoreOn(
  record: DocumentRecord | null,
  { criterion, criteria }: Pick<Significance, "criterion" | "criteria">,
): number | null {
  const score = record?.fields.find(({ field }) => field === "importance")?.value;
  const isAlike = criterion.least === 0 && score?.kind === "score" && score.greatest === criterion.greatest;
  return isAlike && criterion.id === criteria[0]?.id ? score.value : null;
}

/** The first criterion, on the scale that notes are rated by. */
export function isFirstOf({ criterion, criteria }: Pick<Significance, "criterion" | "criteria">): boolean {
  return criterion.id === criteria[0]?.id && criterion.scale === "0-100";
}
