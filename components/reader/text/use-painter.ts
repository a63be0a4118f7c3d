import { useCallback, useEffect, useEffectEvent, useLayoutEffect, useRef, type RefObject } from "react";
import { createPainter, type Painter } from "./paint";
import { createPaintSurface } from "./paint-surface";
import type { Passage, Span } from "./passage";
import type { TextIndex } from "./text-index";

/** Long enough to find the place after a jump, short enough not to be taken for a highlight. */
const FLASH_MS = 1600;

interface PainterOptions {
  index: TextIndex | null;
  layer: RefObject<HTMLElement | null>;
  passages: readonly Passage[];
  active: Span | null;
  hovered: Span | null;
  draft: Span | null;
  heatOn: boolean;
  /** The text was laid out anew: whatever stands level with passages must move. */
  onLayout: (() => void) | undefined;
}

/** Keeps the paint as the props say and as the page scrolls. Returns the means to flash a passage once. */
export function usePainter({ index, layer, passages, active, hovered, draft, heatOn, onLayout }: PainterOptions) {
  const painter = useRef<Painter | null>(null);
  // Asked for while a page comes, a flash is there before the painter.
  const flashing = useRef<readonly Span[]>([]);
  const announceLayout = useEffectEvent(() => onLayout?.());

  // Before the effects below: they fill the painter that this one makes.
  useLayoutEffect(() => {
    if (!index || !layer.current) return;
    const surface = createPaintSurface(index, layer.current);
    const made = createPainter(index, surface);
    painter.current = made;
    made.emphasise("passage-flash", flashing.current);
    let frame = 0;
    const onScroll = () => {
      frame ||= requestAnimationFrame(() => {
        frame = 0;
        made.follow();
      });
    };
    const onResize = () => {
      if (surface.followsLayout) made.repaint();
      else made.follow();
      announceLayout();
    };
    const resizes = new ResizeObserver(onResize);
    resizes.observe(index.article);
    document.addEventListener("scroll", onScroll, { capture: true, passive: true });
    window.addEventListener("resize", onScroll);
    // Only what is near the viewport is painted: half of a printed text would have underlines, and nothing to go with them.
    window.addEventListener("beforeprint", made.clear);
    window.addEventListener("afterprint", made.repaint);
    return () => {
      cancelAnimationFrame(frame);
      resizes.disconnect();
      document.removeEventListener("scroll", onScroll, { capture: true });
      window.removeEventListener("resize", onScroll);
      window.removeEventListener("beforeprint", made.clear);
      window.removeEventListener("afterprint", made.repaint);
      made.clear();
      painter.current = null;
    };
  }, [index, layer]);

  useLayoutEffect(() => painter.current?.setHeat(heatOn), [index, heatOn]);
  useLayoutEffect(() => painter.current?.setPassages(passages), [index, passages]);
  useEmphasis(painter, index, "passage-active", active);
  useEmphasis(painter, index, "passage-hovered", hovered);
  useEmphasis(painter, index, "passage-draft", draft);

  const timer = useRef(0);
  useEffect(() => () => clearTimeout(timer.current), []);
  return useCallback((span: Span) => {
    clearTimeout(timer.current);
    flashing.current = [span];
    painter.current?.emphasise("passage-flash", flashing.current);
    const end = () => {
      flashing.current = [];
      painter.current?.emphasise("passage-flash", []);
    };
    // From when it is seen: a page that has only just come may be busy for longer than the flash lasts.
    requestAnimationFrame(() => {
      clearTimeout(timer.current);
      timer.current = window.setTimeout(end, FLASH_MS);
    });
  }, []);
}

function useEmphasis(
  painter: RefObject<Painter | null>,
  index: TextIndex | null,
  name: Parameters<Painter["emphasise"]>[0],
  span: Span | null,
) {
  const { start, end } = span ?? { start: 0, end: 0 };
  useLayoutEffect(
    () => painter.current?.emphasise(name, start < end ? [{ start, end }] : []),
    [painter, index, name, start, end],
  );
}
