"use client";

import { useEffect, useLayoutEffect, useRef } from "react";
import { flushSync } from "react-dom";
import "./early-input";

/** Stands last in the layout: every handler of the page listens by then, and the page's own first frame is done. */
export function ReplayEarlyInput() {
  const focused = useRef<Element>(null);
  // Before any effect moves the focus: where the person has it.
  useLayoutEffect(() => {
    focused.current = document.activeElement;
  }, []);
  useEffect(() => {
    const early = window.earlyInput;
    if (!early) return;
    // At once: in its first frame the page may close what the field is in.
    queueMicrotask(() => early.fields.forEach(tellWritten));
    const frame = requestAnimationFrame(() => {
      early.stop();
      pressAgain(early.presses, focused.current);
    });
    return () => cancelAnimationFrame(frame);
  }, []);
  return null;
}

/** React takes what it finds in a field for what it was told last, and hears of nothing until that changes. */
function tellWritten(field: EventTarget) {
  const isWritten = field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement;
  if (!isWritten || field.matches("[type=checkbox], [type=radio], [type=file]")) return;
  const { value } = field;
  field.value = "";
  // Past React's own setter, which would have it know already.
  Reflect.set(Object.getPrototypeOf(field) as object, "value", value, field);
  flushSync(() => field.dispatchEvent(new Event("input", { bubbles: true })));
}

/** One after another, keys where the focus would be by then: a letter after the key that opens a field is written there. */
function pressAgain(presses: readonly (KeyboardEvent | MouseEvent)[], focused: Element | null) {
  let last: EventTarget | null = null;
  let lastClicked: Element | null = null;
  for (const event of presses) {
    if (!(event instanceof KeyboardEvent)) {
      const clicked = (event.target as Element).closest<HTMLElement>("button, label, input");
      // Who sees nothing happen presses again: that is one press.
      if (clicked !== lastClicked) flushSync(() => clicked?.click());
      lastClicked = clicked;
      continue;
    }
    lastClicked = null;
    // The person moved it before this one.
    if (event.target !== last) focusOn(event.target);
    last = event.target;
    const place = document.activeElement ?? document.body;
    const isFree = flushSync(() => place.dispatchEvent(new KeyboardEvent(event.type, event)));
    if (isFree && isLetter(event) && place.matches("input, textarea, [contenteditable]")) {
      // The one way to write as a hand does: the field's own handlers hear of it, and it can be undone.
      document.execCommand("insertText", false, event.key);
    }
  }
  if (last && focused !== last) focusOn(focused);
}

function focusOn(target: EventTarget | null) {
  if (!(target instanceof HTMLElement) || target === document.activeElement) return;
  if (target === document.body) (document.activeElement as HTMLElement | null)?.blur();
  else target.focus({ preventScroll: true });
}

function isLetter({ key, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean {
  return key.length === 1 && !ctrlKey && !altKey && !metaKey;
}
