// The one map between the canonical text and the page. Everything that paints, measures or reads a selection goes
// through it, so the text's DOM is walked once and never changed.
//
// The page keeps this contract: inside the article each element with `data-start` shows exactly the canonical text from
// that offset on; whatever is not text (rating strips, note buttons) sits under `data-outside` and is skipped.
import type { Span } from "./passage";
import { trimSpan } from "./trim-span";

/** Which neighbour an offset between two text nodes belongs to: the text after it, or the text before it. */
export type Lean = "forward" | "backward";

interface TextPoint {
  node: Text;
  offset: number;
}

export interface TextIndex {
  readonly article: HTMLElement;
  /** The canonical text as the page shows it; what lies between two blocks reads as line breaks. */
  readonly text: string;
  readonly blocks: readonly (Span & { element: HTMLElement })[];
  pointAt(offset: number, lean: Lean): TextPoint | null;
  /** The offset of any DOM point: in text, in an element, between blocks, under `data-outside`, even off the article. */
  offsetOf(container: Node, offset: number, lean: Lean): number;
  /** The trimmed span that a DOM range selects, or null where it selects no text. */
  spanOf(range: AbstractRange): Span | null;
  /** One range for each stretch without a break, so that nothing under `data-outside` is ever inside one. */
  rangesOf(span: Span): StaticRange[];
  /** The boxes of the letters, line by line, in viewport pixels. Forces layout. */
  rectsOf(span: Span): DOMRect[];
}

interface Piece extends Span {
  node: Text;
  /** Pieces of the same run follow each other in the DOM with nothing between them. */
  run: number;
}

export function buildTextIndex(article: HTMLElement): TextIndex {
  const { pieces, blocks } = walkText(article);
  const pieceOf = new Map(pieces.map((piece, at) => [piece.node, at]));
  let joined: string | null = null;
  const measure = article.ownerDocument.createRange();

  /** The last piece that starts at or before an offset, or -1. */
  function lastStartingBy(offset: number): number {
    let low = 0;
    let high = pieces.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pieces[middle]!.start <= offset) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  function pointAt(offset: number, lean: Lean): TextPoint | null {
    let at = Math.max(0, lastStartingBy(offset));
    if (lean === "forward" && offset >= (pieces[at]?.end ?? 0)) at = Math.min(at + 1, pieces.length - 1);
    if (lean === "backward" && at > 0 && offset <= pieces[at]!.start) at--;
    const piece = pieces[at];
    if (!piece) return null;
    const clamped = Math.min(Math.max(offset, piece.start), piece.end);
    return { node: piece.node, offset: clamped - piece.start };
  }

  function offsetOf(container: Node, offset: number, lean: Lean): number {
    const direct = pieceOf.get(container as Text);
    if (direct !== undefined) return pieces[direct]!.start + offset;
    // Not a text of ours: the pieces are in document order, so search them for the first that lies after the point.
    const point = article.ownerDocument.createRange();
    point.setStart(container, offset);
    point.collapse(true);
    let low = 0;
    let high = pieces.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (point.comparePoint(pieces[middle]!.node, 0) < 0) low = middle + 1;
      else high = middle;
    }
    const after = pieces[low]?.start ?? Infinity;
    const before = pieces[low - 1]?.end ?? 0;
    return lean === "forward" && after < Infinity ? after : before;
  }

  function forEachPiece({ start, end }: Span, visit: (piece: Piece, from: number, to: number) => void) {
    for (let at = Math.max(0, lastStartingBy(start)); at < pieces.length && pieces[at]!.start < end; at++) {
      const piece = pieces[at]!;
      const from = Math.max(start, piece.start);
      const to = Math.min(end, piece.end);
      if (from < to) visit(piece, from - piece.start, to - piece.start);
    }
  }

  const index: TextIndex = {
    article,
    blocks,
    get text() {
      return (joined ??= joinText(pieces));
    },
    pointAt,
    offsetOf,
    spanOf: (range) =>
      trimSpan(index.text, {
        start: offsetOf(range.startContainer, range.startOffset, "forward"),
        end: offsetOf(range.endContainer, range.endOffset, "backward"),
      }),
    rangesOf(span) {
      const runs: { run: number; init: StaticRangeInit }[] = [];
      forEachPiece(span, (piece, from, to) => {
        const last = runs.at(-1);
        if (last?.run === piece.run) Object.assign(last.init, { endContainer: piece.node, endOffset: to });
        else {
          const init = { startContainer: piece.node, startOffset: from, endContainer: piece.node, endOffset: to };
          runs.push({ run: piece.run, init });
        }
      });
      return runs.map(({ init }) => new StaticRange(init));
    },
    rectsOf(span) {
      const rects: DOMRect[] = [];
      // Node by node: a range over whole elements would add the elements' own boxes to those of the letters.
      forEachPiece(span, (piece, from, to) => {
        measure.setStart(piece.node, from);
        measure.setEnd(piece.node, to);
        for (const rect of measure.getClientRects()) if (rect.width > 0) rects.push(rect);
      });
      return rects;
    },
  };
  return index;
}

function walkText(article: HTMLElement) {
  const pieces: Piece[] = [];
  const blocks: (Span & { element: HTMLElement })[] = [];
  let run = 0;

  /** Returns the offset after the node's text. `offset` is null outside every block. */
  function walk(node: Node, offset: number | null): number | null {
    if (node.nodeType === Node.TEXT_NODE) {
      const length = (node as Text).length;
      if (offset === null || length === 0) return offset;
      pieces.push({ node: node as Text, start: offset, end: offset + length, run });
      return offset + length;
    }
    if (!(node instanceof HTMLElement)) return offset;
    if (node.dataset.outside !== undefined) {
      run++;
      return offset;
    }
    const { start, end } = node.dataset;
    let inside = offset;
    if (start !== undefined) {
      run++;
      inside = Number(start);
      blocks.push({ element: node, start: inside, end: Number(end) });
    }
    for (let child = node.firstChild; child; child = child.nextSibling) inside = walk(child, inside);
    if (start !== undefined) run++;
    return start === undefined ? inside : offset;
  }

  walk(article, null);
  return { pieces, blocks };
}

function joinText(pieces: readonly Piece[]): string {
  let text = "";
  for (const piece of pieces) text = text.padEnd(piece.start, "\n") + piece.node.data;
  return text;
}
