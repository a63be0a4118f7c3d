import type { DraftBlock } from "@/lib/documents/draft-blocks";

/** Where a person is after a correction of line `index`: in the new line after a cut, at the seam after a join. */
export function moveAfter(
  before: readonly DraftBlock[],
  after: readonly DraftBlock[],
  index: number,
): { index: number; caret?: number } {
  if (after.length > before.length) return { index: index + 1, caret: 0 };
  const above = before[index - 1];
  const isJoin = above !== undefined && after[index - 1] !== above;
  if (after.length < before.length && isJoin) {
    return { index: index - 1, caret: after[index - 1]!.text.length - before[index]!.text.length };
  }
  return { index: Math.min(index, Math.max(0, after.length - 1)) };
}
