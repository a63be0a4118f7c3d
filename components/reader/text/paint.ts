// A repaint costs in proportion to the ranges registered (measured: a hover took 117 ms with 10,000 registered, 17 ms
// with the viewport's), so only what lies within about one screen of the viewport is ever on a surface.
import { DEEPEST, findSegments, mergePassages, type PaintSegment } from "./merge-passages";
import type { Passage, Span } from "./passage";
import type { PaintSurface } from "./paint-surface";
import type { TextIndex } from "./text-index";
import { findNearbySpan } from "./viewport-span";

/** Screens painted above and below the viewport, and the least that must be left before painting again. */
const PAINTED_SCREENS = 1;
const SPARE_SCREENS = 0.3;

/** Shown one at a time, above the heat. */
type Emphasis = "passage-hovered" | "passage-active" | "passage-draft" | "passage-flash";

export interface Painter {
  setPassages(passages: readonly Passage[]): void;
  /** Off leaves every passage its underline and takes the colour away. */
  setHeat(isOn: boolean): void;
  emphasise(name: Emphasis, spans: readonly Span[]): void;
  /** After a scroll: paints again only if the viewport has come near the edge of what is painted. */
  follow(): void;
  /** After the layout changed. */
  repaint(): void;
  clear(): void;
}

export function createPainter(index: TextIndex, surface: PaintSurface): Painter {
  const emphases = new Map<Emphasis, readonly Span[]>();
  let segments: PaintSegment[] = [];
  let isHeatOn = true;
  let painted: Span | null = null;
  let names = new Set<string>();

  const clip = (spans: readonly Span[]) =>
    spans.flatMap(({ start, end }) => {
      const clipped = painted && { start: Math.max(start, painted.start), end: Math.min(end, painted.end) };
      return clipped && clipped.start < clipped.end ? [clipped] : [];
    });

  function paintHeat() {
    const groups = new Map<string, Span[]>();
    for (const segment of painted ? findSegments(segments, painted) : []) {
      const name = nameSegment(segment, isHeatOn);
      const group = groups.get(name);
      if (group) group.push(segment);
      else groups.set(name, [segment]);
    }
    for (const name of new Set([...names, ...groups.keys()])) surface.set(name, clip(groups.get(name) ?? []));
    names = new Set(groups.keys());
  }

  function repaint() {
    painted = findNearbySpan(index, PAINTED_SCREENS);
    paintHeat();
    for (const [name, spans] of emphases) surface.set(name, clip(spans));
  }

  return {
    repaint,
    setPassages(passages) {
      segments = mergePassages(passages);
      if (painted) paintHeat();
      else repaint();
    },
    setHeat(isOn) {
      if (isOn === isHeatOn) return;
      isHeatOn = isOn;
      paintHeat();
    },
    emphasise(name, spans) {
      if (spans.length === 0 && !emphases.get(name)?.length) return;
      emphases.set(name, spans);
      surface.set(name, clip(spans));
    },
    follow() {
      const needed = findNearbySpan(index, SPARE_SCREENS);
      const isCovered = needed && painted && painted.start <= needed.start && needed.end <= painted.end;
      if (!isCovered) repaint();
    },
    clear() {
      for (const name of [...names, ...emphases.keys()]) surface.set(name, []);
      names = new Set();
      painted = null;
    },
  };
}

function nameSegment({ step, depth }: PaintSegment, isHeatOn: boolean): string {
  if (depth === 0) return "passage-resolved";
  return isHeatOn ? `heat-${step}-${Math.min(depth, DEEPEST)}` : "passage-plain";
}
