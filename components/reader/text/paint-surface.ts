// Two ways to put colour under letters without touching the text's DOM: the CSS Custom Highlight API, and, where a
// browser lacks it, rectangles behind the text. Names such as "heat-3-2" are styled in app/highlights.css.
import type { Span } from "./passage";
import type { TextIndex } from "./text-index";

export interface PaintSurface {
  /** Shows exactly these spans under this name; earlier ones of the same name go. */
  set(name: string, spans: readonly Span[]): void;
  /** True where what was painted must be painted again after the layout changed. */
  readonly followsLayout: boolean;
}

/** Higher lies on top. Heat is lowest: what a person points at or writes about must show through it. */
const PRIORITY: Record<string, number> = {
  "passage-hovered": 1,
  "passage-active": 2,
  "passage-draft": 3,
  "passage-flash": 4,
};

export function createPaintSurface(index: TextIndex, layer: HTMLElement): PaintSurface {
  return "highlights" in CSS ? createHighlightSurface(index) : createOverlaySurface(index, layer);
}

function createHighlightSurface(index: TextIndex): PaintSurface {
  // The registry belongs to the whole document: each text adds and removes only its own ranges, so two can stand side
  // by side.
  const own = new Map<string, StaticRange[]>();
  ensureLooks(index);
  return {
    followsLayout: false,
    set(name, spans) {
      const before = own.get(name);
      if (!before?.length && spans.length === 0) return;
      let highlight = CSS.highlights.get(name);
      if (!highlight) {
        highlight = new Highlight();
        highlight.priority = PRIORITY[name] ?? 0;
        CSS.highlights.set(name, highlight);
      }
      for (const range of before ?? []) highlight.delete(range);
      const ranges = spans.flatMap((span) => index.rangesOf(span));
      for (const range of ranges) highlight.add(range);
      own.set(name, ranges);
    },
  };
}

/**
 * The looks of highlights (app/highlights.css) are the article's, and the CSS Pseudo-Elements module lets the text inherit
 * them; in a browser that paints by the rules of the innermost element alone, each element gets its own.
 */
function ensureLooks({ article, blocks }: TextIndex) {
  const block = blocks[0]?.element;
  if (!block) return;
  const painted = getComputedStyle(block, "::highlight(passage-draft)").backgroundColor;
  // A browser that cannot be asked answers with nothing, or with the block's own.
  const isInherited = painted !== "" && painted !== getComputedStyle(block).backgroundColor;
  if (isInherited) return;
  for (const element of article.querySelectorAll<HTMLElement>("[data-start], [data-start] *"))
    element.dataset.highlights = "";
}

function createOverlaySurface(index: TextIndex, layer: HTMLElement): PaintSurface {
  const own = new Map<string, HTMLElement[]>();
  return {
    followsLayout: true,
    set(name, spans) {
      for (const element of own.get(name) ?? []) element.remove();
      const origin = layer.getBoundingClientRect();
      const rects = spans.flatMap((span) => index.rectsOf(span));
      const elements = rects.map((rect) => {
        const element = layer.ownerDocument.createElement("div");
        element.dataset.paint = name;
        element.style.left = `${rect.left - origin.left}px`;
        element.style.top = `${rect.top - origin.top}px`;
        element.style.width = `${rect.width}px`;
        element.style.height = `${rect.height}px`;
        element.style.zIndex = String(PRIORITY[name] ?? 0);
        element.style.setProperty("--paint", `var(--${name}, transparent)`);
        return element;
      });
      layer.append(...elements);
      own.set(name, elements);
    },
  };
}
