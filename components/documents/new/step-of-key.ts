import type { DraftBlock } from "@/lib/documents/draft-blocks";
import { changeClause, changeKind, joinWithPrevious } from "@/lib/documents/edit-draft";

const KINDS: Record<string, DraftBlock["kind"]> = {
  c: "clause",
  h: "heading",
  p: "paragraph",
  l: "list-item",
  q: "quote",
  t: "title",
};

/** What a key pressed on a line of the split asks for; null for nothing. */
export function stepOfKey(
  key: string,
  blocks: readonly DraftBlock[],
  index: number,
): { goTo: number } | { open: true } | { blocks: DraftBlock[] } | null {
  const block = blocks[index];
  if (!block) return null;
  const kind = KINDS[key.toLowerCase()];
  if (kind) return kind === block.kind ? null : { blocks: changeKind(blocks, index, kind) };
  switch (key) {
    case "ArrowDown":
    case "j":
      return { goTo: index + 1 };
    case "ArrowUp":
    case "k":
      return { goTo: index - 1 };
    case "Home":
      return { goTo: 0 };
    case "End":
      return { goTo: blocks.length - 1 };
    case "Enter":
      return { open: true };
    case "Backspace":
      return index > 0 ? { blocks: joinWithPrevious(blocks, index) } : null;
    case "r":
      return block.kind === "clause"
        ? { blocks: changeClause(blocks, index, { ratable: block.ratable === false }) }
        : null;
    default:
      return null;
  }
}
