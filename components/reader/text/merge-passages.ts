// A highlight's look depends on everything that covers the same letters, so the passages are cut into disjoint segments
// first: one registered range per segment, however many notes lie on top of each other.
import type { HeatStep, Passage, Span } from "./passage";

/** Four layers are as deep as the tint goes: at a fifth, text on the hottest step would fall under 4.5:1. */
export const DEEPEST = 4;

export interface PaintSegment extends Span {
  step: HeatStep;
  /** How many open passages cover it, 1 to DEEPEST; 0 where only resolved ones do. */
  depth: number;
}

/**
 * Cuts passages into disjoint segments in text order. A segment takes the hottest step among the open passages that
 * cover it; resolved ones show only where nothing open lies. Empty passages are left out.
 */
export function mergePassages(passages: readonly Passage[]): PaintSegment[] {
  const live = passages.filter((passage) => passage.start < passage.end);
  const opening = [...live].sort((a, b) => a.start - b.start);
  const closing = [...live].sort((a, b) => a.end - b.end);
  const openByStep = [0, 0, 0, 0, 0, 0];
  const segments: PaintSegment[] = [];
  let openCount = 0;
  let resolvedCount = 0;
  let position = 0;
  let next = 0;

  const count = (passage: Passage, by: 1 | -1) => {
    if (passage.isResolved) resolvedCount += by;
    else {
      openByStep[passage.step]! += by;
      openCount += by;
    }
  };

  for (let closed = 0; closed < closing.length;) {
    const opens = opening[next]?.start ?? Infinity;
    const closes = closing[closed]!.end;
    const edge = Math.min(opens, closes);
    if (edge > position && openCount + resolvedCount > 0) {
      const step = Math.max(
        0,
        openByStep.findLastIndex((covering) => covering > 0),
      ) as HeatStep;
      pushSegment(segments, { start: position, end: edge, step, depth: Math.min(openCount, DEEPEST) });
    }
    position = edge;
    while (next < opening.length && opening[next]!.start === edge) count(opening[next++]!, 1);
    while (closed < closing.length && closing[closed]!.end === edge) count(closing[closed++]!, -1);
  }
  return segments;
}

function pushSegment(segments: PaintSegment[], segment: PaintSegment) {
  const last = segments.at(-1);
  if (last && last.end === segment.start && last.step === segment.step && last.depth === segment.depth) {
    last.end = segment.end;
  } else segments.push(segment);
}

/** The segments of a disjoint, ordered list that touch a span. O(log n + found). */
export function findSegments(segments: readonly PaintSegment[], { start, end }: Span): PaintSegment[] {
  let low = 0;
  let high = segments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (segments[middle]!.end <= start) low = middle + 1;
    else high = middle;
  }
  const found: PaintSegment[] = [];
  for (let at = low; at < segments.length && segments[at]!.start < end; at++) found.push(segments[at]!);
  return found;
}
