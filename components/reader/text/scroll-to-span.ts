import type { Span } from "./passage";
import type { TextIndex } from "./text-index";

/** Kept free at the edges: sticky bars above (56 px), the docked selection bar below. */
const EDGE_PX = 96;

/** `centre` brings the passage to the upper third, where one goes on reading; `nearest` moves only as far as needed. */
export function scrollToSpan(index: TextIndex, span: Span, place: "centre" | "nearest") {
  const first = index.rectsOf({ start: span.start, end: span.start + 1 })[0];
  const last = index.rectsOf({ start: span.end - 1, end: span.end })[0] ?? first;
  if (!first || !last) return;
  const scroller = findScroller(index.article);
  const isPage = scroller === document.scrollingElement;
  const view = isPage ? new DOMRect(0, 0, innerWidth, innerHeight) : scroller.getBoundingClientRect();

  let top = first.top - view.top - view.height / 3;
  if (place === "nearest") {
    const above = first.top - view.top - EDGE_PX;
    const below = last.bottom - view.bottom + EDGE_PX;
    top = above < 0 ? above : below > 0 ? Math.min(below, above) : 0;
  }
  // Gliding over many screens shows nothing and takes long.
  const isNear = place === "centre" && Math.abs(top) < 2 * view.height;
  const isStill = matchMedia("(prefers-reduced-motion: reduce)").matches;
  scroller.scrollBy({ top, behavior: isNear && !isStill ? "smooth" : "instant" });
}

function findScroller(article: HTMLElement): Element {
  for (let element = article.parentElement; element; element = element.parentElement) {
    const { overflowY } = getComputedStyle(element);
    if ((overflowY === "auto" || overflowY === "scroll") && element.scrollHeight > element.clientHeight) return element;
  }
  return document.scrollingElement ?? document.documentElement;
}
