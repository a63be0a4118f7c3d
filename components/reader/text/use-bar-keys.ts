import { useEffect, useEffectEvent, type RefObject } from "react";
import { isKeyTaken, readKey } from "./typing";

interface BarKeys {
  bar: RefObject<HTMLElement | null>;
  article: HTMLElement;
  /** What each letter or digit does while the bar is open. */
  keys: Record<string, () => void>;
  onEscape: () => void;
}

/**
 * The keys that a selected passage takes for itself while its bar is open. They are caught before the page's own
 * single-letter keys, which must look at `defaultPrevented`.
 */
export function useBarKeys({ bar, article, keys, onEscape }: BarKeys) {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (isKeyTaken(event)) return;
    const action = event.key === "Escape" ? onEscape : event.shiftKey ? undefined : keys[readKey(event)];
    if (action && !event.repeat) consume(event, action);
    else if (event.key === "Tab" && !event.shiftKey && isReading(article)) {
      consume(event, () => bar.current?.querySelector("button")?.focus());
    }
  });

  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKeyDown(event);
    document.addEventListener("keydown", listener, true);
    return () => document.removeEventListener("keydown", listener, true);
  }, []);
}

function consume(event: KeyboardEvent, action: () => void) {
  event.preventDefault();
  event.stopPropagation();
  action();
}

/** The focus is on no control: from here Tab leads to the bar first. */
const isReading = (article: HTMLElement) => {
  const focused = document.activeElement;
  if (!(focused instanceof HTMLElement) || focused === document.body) return true;
  // The article and its headings take the focus only when they are sent it.
  return article.contains(focused) && focused.tabIndex < 0;
};
