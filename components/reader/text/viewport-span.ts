import type { Span } from "./passage";
import type { TextIndex } from "./text-index";

/**
 * The text that lies in the viewport and `screens` viewport heights above and below it, rounded out to whole blocks.
 * Null when the text is not laid out. Blocks come in reading order, so their boxes can be searched: O(log n) boxes read.
 */
export function findNearbySpan({ article, blocks }: TextIndex, screens: number): Span | null {
  if (blocks.length === 0 || article.getClientRects().length === 0) return null;
  const height = window.innerHeight;
  const firstAfter = (isAfter: (box: DOMRect) => boolean) => {
    let low = 0;
    let high = blocks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isAfter(blocks[middle]!.element.getBoundingClientRect())) high = middle;
      else low = middle + 1;
    }
    return low;
  };
  const first = firstAfter((box) => box.bottom > -screens * height);
  const beyond = firstAfter((box) => box.top >= (1 + screens) * height);
  if (first >= beyond) return null;
  return { start: blocks[first]!.start, end: blocks[beyond - 1]!.end };
}
