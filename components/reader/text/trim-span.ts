import type { Span } from "./passage";

const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });
const SPACE = /\s/;

/**
 * Takes the white space off both ends of a span and moves each end outwards to the nearest boundary between
 * graphemes, so that no emoji, flag or combining mark is ever cut. Null when nothing but space is left.
 */
export function trimSpan(text: string, { start, end }: Span): Span | null {
  let from = Math.max(0, start);
  let to = Math.min(text.length, end);
  while (from < to && SPACE.test(text[from]!)) from++;
  while (to > from && SPACE.test(text[to - 1]!)) to--;
  if (from >= to) return null;
  return { start: graphemeEdge(text, from, "start"), end: graphemeEdge(text, to, "end") };
}

function graphemeEdge(text: string, offset: number, side: "start" | "end"): number {
  if (offset <= 0 || offset >= text.length) return offset;
  // A line break always ends a grapheme, so one line is all the context that the segmenter needs.
  const lineStart = text.lastIndexOf("\n", offset - 1) + 1;
  const lineEnd = text.indexOf("\n", offset);
  const line = text.slice(lineStart, lineEnd < 0 ? text.length : lineEnd);
  const found = graphemes.segment(line).containing(offset - lineStart);
  if (!found || found.index === offset - lineStart) return offset;
  return lineStart + found.index + (side === "end" ? found.segment.length : 0);
}
