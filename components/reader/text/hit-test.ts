// The browser's own highlightsFromPoint took up to 77 ms on a long text; a caret look-up and the buckets take
// microseconds.
import type { PassageBuckets } from "./passage-buckets";
import type { Lean, TextIndex } from "./text-index";

/** The letter at a point of the viewport (CSS pixels), or null where the point is beside, between or outside letters. */
function findOffsetAt(index: TextIndex, x: number, y: number): number | null {
  const caret = caretAt(index.article.ownerDocument, x, y);
  if (!caret || caret.node.nodeType !== Node.TEXT_NODE || !index.article.contains(caret.node)) return null;
  const outside = caret.node.parentElement?.closest("[data-outside]");
  if (outside && index.article.contains(outside)) return null;
  const offset = index.offsetOf(caret.node, caret.offset, "forward");
  // A caret stands between two letters, and snaps to the nearest one from far away: the letter whose box holds the
  // point is the one meant, if any.
  if (isOverLetter(index, offset, "backward", x, y)) return offset - 1;
  if (isOverLetter(index, offset, "forward", x, y)) return offset;
  return null;
}

/** Ids of the passages under a point, the smallest first. */
export function findPassagesAt(index: TextIndex, buckets: PassageBuckets, x: number, y: number): string[] {
  const offset = findOffsetAt(index, x, y);
  return offset === null ? [] : buckets.idsAt(offset);
}

function isOverLetter(index: TextIndex, offset: number, lean: Lean, x: number, y: number): boolean {
  const point = index.pointAt(offset, lean);
  if (!point) return false;
  const { data } = point.node;
  let from = lean === "backward" ? point.offset - 1 : point.offset;
  let to = from + 1;
  if (from < 0 || to > data.length) return false;
  if (isLowSurrogate(data.charCodeAt(from))) from--;
  if (isLowSurrogate(data.charCodeAt(to))) to++;
  const range = document.createRange();
  range.setStart(point.node, Math.max(0, from));
  range.setEnd(point.node, Math.min(data.length, to));
  return [...range.getClientRects()].some((box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom);
}

const isLowSurrogate = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff;

function caretAt(document: Document, x: number, y: number): { node: Node; offset: number } | null {
  if (typeof document.caretPositionFromPoint === "function") {
    const caret = document.caretPositionFromPoint(x, y);
    return caret && { node: caret.offsetNode, offset: caret.offset };
  }
  const range = document.caretRangeFromPoint(x, y);
  return range && { node: range.startContainer, offset: range.startOffset };
}
