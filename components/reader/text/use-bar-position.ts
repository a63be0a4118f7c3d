import { autoUpdate, computePosition, flip, hide, inline, offset, shift } from "@floating-ui/dom";
import { useLayoutEffect, type RefObject } from "react";
import type { Span } from "./passage";

/** The same condition as in selection-bar.module.css: there the bar stays at the bottom edge, clear of the handles. */
const DOCKED = "(max-width: 699.98px), (pointer: coarse)";

/** Keeps the bar beside the selection: above it, below where there is no room, inside the viewport, not over the words. */
export function useBarPosition(
  bar: RefObject<HTMLElement | null>,
  article: HTMLElement,
  getRects: () => DOMRect[],
  span: Span,
) {
  useLayoutEffect(() => {
    const element = bar.current;
    if (!element || matchMedia(DOCKED).matches) return;
    const selection = {
      contextElement: article,
      getBoundingClientRect: () => surround(getRects()),
      getClientRects: () => getRects(),
    };
    let isCurrent = true;
    const place = async () => {
      const { x, y, middlewareData } = await computePosition(selection, element, {
        strategy: "fixed",
        placement: "top",
        middleware: [inline(), offset(8), flip(), shift({ padding: 8, crossAxis: true }), hide()],
      });
      if (!isCurrent) return;
      element.style.left = `${Math.round(x)}px`;
      element.style.top = `${Math.round(y)}px`;
      // Scrolled away with its selection, and back with it.
      element.style.visibility = middlewareData.hide?.referenceHidden ? "hidden" : "visible";
    };
    const stop = autoUpdate(selection, element, () => void place());
    return () => {
      isCurrent = false;
      stop();
      for (const name of ["left", "top", "visibility"]) element.style.removeProperty(name);
    };
    // Numbers, not the object: a selection that comes to rest on the same letters is the same selection.
  }, [bar, article, getRects, span.start, span.end]);
}

function surround(rects: readonly DOMRect[]): DOMRect {
  const left = Math.min(...rects.map((rect) => rect.left));
  const top = Math.min(...rects.map((rect) => rect.top));
  const right = Math.max(...rects.map((rect) => rect.right));
  const bottom = Math.max(...rects.map((rect) => rect.bottom));
  return rects.length > 0 ? new DOMRect(left, top, right - left, bottom - top) : new DOMRect();
}
