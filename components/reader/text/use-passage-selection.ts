import { useEffect, useEffectEvent, useLayoutEffect, useState } from "react";
import type { Span } from "./passage";
import type { TextIndex } from "./text-index";

/**
 * A selection made with handles or Shift+arrows changes many times a second: the bar waits until the hand rests. 180 ms
 * is above the repeat rate of keys (30 ms) and handles (16 ms), and below what is felt as waiting.
 */
const REST_MS = 180;

/**
 * The passage of the document's selection, however it was made: mouse, handles, Shift+arrows, Shift+click, a screen
 * reader. Null for a selection without text of this article. It is held as offsets, so that it outlives the text nodes.
 */
export function usePassageSelection(getIndex: () => TextIndex | null) {
  const [span, setSpan] = useState<Span | null>(null);

  useEffect(() => {
    let timer = 0;
    let isPressed = false;

    function settle() {
      clearTimeout(timer);
      if (isPressed) return;
      const found = readSelection(getIndex());
      setSpan((before) => (isSameSpan(before, found) ? before : found));
    }
    function onChange() {
      clearTimeout(timer);
      // An emptied selection takes the bar away at once; a growing one waits.
      if (document.getSelection()?.isCollapsed !== false) settle();
      else timer = window.setTimeout(settle, REST_MS);
    }
    function onDown(event: PointerEvent) {
      isPressed = event.pointerType === "mouse";
    }
    function onUp() {
      if (!isPressed) return;
      isPressed = false;
      // The browser settles the selection of a click after the event.
      clearTimeout(timer);
      timer = window.setTimeout(settle, 0);
    }

    document.addEventListener("selectionchange", onChange);
    document.addEventListener("pointerdown", onDown, true);
    document.addEventListener("pointerup", onUp, true);
    document.addEventListener("pointercancel", onUp, true);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("selectionchange", onChange);
      document.removeEventListener("pointerdown", onDown, true);
      document.removeEventListener("pointerup", onUp, true);
      document.removeEventListener("pointercancel", onUp, true);
    };
  }, [getIndex]);

  return span;
}

/**
 * Selects the same words again where the text was drawn anew under them: marks come while one selects. A selection loses
 * its words by that and stays, emptied; one that was taken away has no range.
 */
export function useKeptSelection(index: TextIndex | null, span: Span | null) {
  const restore = useEffectEvent(() => {
    const isLeft = document.getSelection()?.rangeCount !== 0;
    if (index && span && isLeft && !isSameSpan(span, readSelection(index))) selectSpan(index, span);
  });
  useLayoutEffect(() => restore(), [index]);
}

/** The text of the index's article that is selected now. */
export function readSelection(index: TextIndex | null): Span | null {
  const selection = document.getSelection();
  if (!index || !selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const { article } = index;
  const isOurs = article.contains(selection.anchorNode) || article.contains(selection.focusNode);
  return isOurs ? index.spanOf(selection.getRangeAt(0)) : null;
}

/** Selects a passage as if a person had, so that screen readers, copying and the bar all follow. */
export function selectSpan(index: TextIndex, span: Span) {
  const from = index.pointAt(span.start, "forward");
  const to = index.pointAt(span.end, "backward");
  if (from && to) document.getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
}

export const isSameSpan = (a: Span | null, b: Span | null) =>
  a === b || (a !== null && b !== null && a.start === b.start && a.end === b.end);
