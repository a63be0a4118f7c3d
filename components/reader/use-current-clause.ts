import { useEffect, useState } from "react";
import { type OpenText, clauseAt } from "@/components/annotations/place-notes";

type Text = Pick<OpenText, "id" | "clauses">;

/** The upper third of the viewport is where one reads. */
const READING_PART = 0.34;

/**
 * The slug of the clause one is reading; it follows the scroll. For what is small: whoever asks is drawn anew with each
 * clause, and as a context above the text it would have React look through thousands of blocks for who reads it.
 */
export function useCurrentClause({ id, clauses }: Text, isMarked: boolean): string | null {
  const [current, setCurrent] = useState<string | null>(null);
  useEffect(() => {
    const blocks = blocksOf(id);
    let frame = 0;
    const settle = () => {
      frame = 0;
      const offset = offsetRead(blocks);
      // Above the first clause one is in none; in a rating strip, still in the clause above.
      if (offset !== null) setCurrent(clauseAt(clauses, offset)?.slug ?? null);
    };
    const onScroll = () => (frame ||= requestAnimationFrame(settle));
    onScroll();
    window.addEventListener("scroll", onScroll, { passive: true });
    window.addEventListener("resize", onScroll);
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener("scroll", onScroll);
      window.removeEventListener("resize", onScroll);
    };
    // The marked text is other elements.
  }, [id, clauses, isMarked]);
  return current;
}

/**
 * The place in the text from which keys go on, now: a clause whose heading has the focus and is in view, for the last ones
 * never reach the line where one reads, and otherwise what stands at that line.
 */
export function findReadingOffset({ id, clauses }: Text): number {
  const focused = document.activeElement;
  const clause = focused && clauses.find(({ slug }) => slug === focused.id);
  if (clause && isInView(focused)) return clause.start;
  return offsetRead(blocksOf(id)) ?? 0;
}

/** The slug of the clause one is reading, now. */
export function findCurrentClause({ id, clauses }: Text): string | null {
  const offset = offsetRead(blocksOf(id));
  return offset === null ? null : (clauseAt(clauses, offset)?.slug ?? null);
}

const blocksOf = (versionId: string) =>
  document.querySelectorAll<HTMLElement>(`[data-version-id="${versionId}"] [data-start]`);

function isInView(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < window.innerHeight;
}

/**
 * The start of the last block that begins above the line where one reads. A search among the blocks each frame, not an
 * observer of each block: observers of 4,000 blocks cost 6 ms a frame, the search reads O(log n) boxes.
 */
function offsetRead(blocks: ArrayLike<HTMLElement>): number | null {
  const line = READING_PART * window.innerHeight;
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (blocks[middle]!.getBoundingClientRect().top < line) low = middle + 1;
    else high = middle;
  }
  const block = blocks[low - 1];
  return block ? Number(block.dataset.start) : null;
}
