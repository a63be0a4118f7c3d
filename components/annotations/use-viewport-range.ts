import { type RefObject, useLayoutEffect, useState } from "react";

export type PixelRange = { from: number; to: number };

/** Screens kept in the page above and below the one in view, and how far the view may move before they are chosen anew. */
const SCREENS = 1;
const SLACK_SCREENS = 0.5;

/** What of an element lies within about a screen of the viewport, in pixels from its top. It changes in steps, not with every scroll. */
export function useViewportRange(ref: RefObject<HTMLElement | null>): PixelRange | null {
  const [range, setRange] = useState<PixelRange | null>(null);
  useLayoutEffect(() => {
    let frame = 0;
    let lastTop = NaN;
    const settle = () => {
      frame = 0;
      const top = -(ref.current?.getBoundingClientRect().top ?? 0);
      const height = window.innerHeight;
      // A thumb that is dragged passes screens faster than they are read: drawing what stands there would only hold it up.
      const isLeaping = Math.abs(top - lastTop) > height;
      lastTop = top;
      if (isLeaping) return onScroll();
      setRange((before) => {
        const slack = SLACK_SCREENS * height;
        const isNear = before && top - before.from > slack && before.to - (top + height) > slack;
        return isNear ? before : { from: top - SCREENS * height, to: top + (1 + SCREENS) * height };
      });
    };
    const onScroll = () => void (frame ||= requestAnimationFrame(settle));
    settle();
    // Captured: what the element scrolls in may be the page or a part of it.
    window.addEventListener("scroll", onScroll, { passive: true, capture: true });
    window.addEventListener("resize", onScroll);
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener("scroll", onScroll, { capture: true });
      window.removeEventListener("resize", onScroll);
    };
  }, [ref]);
  return range;
}
