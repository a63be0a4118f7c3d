import type { DraftBlock } from "@/lib/documents/draft-blocks";

/** How deep each line of a page lies: the level of the clause that it is, or that was begun last; 1 is outermost. */
export function lineDepths(blocks: readonly DraftBlock[], first: number, count: number): number[] {
  const before = blocks.slice(0, first).findLast((block) => block.kind === "clause");
  let depth = before?.level ?? 1;
  return blocks.slice(first, first + count).map((block) => {
    if (block.kind === "clause") depth = block.level ?? 1;
    return depth;
  });
}
