import { useEffect, useEffectEvent, type RefObject } from "react";
import { type ActOf, actsByKey, isSingle } from "./key-table";
import { BAR_KEYS } from "./passage-keys";
import { isKeyTaken, pressOf } from "./typing";

export type BarAct = Exclude<ActOf<typeof BAR_KEYS>, "enterBar" | "leave">;
const ACTS = actsByKey(BAR_KEYS);

interface BarKeys {
  bar: RefObject<HTMLElement | null>;
  article: HTMLElement;
  /** A key whose act is not here does nothing: it must not do what it does on the page. */
  acts: Partial<Record<BarAct, () => void>>;
  singleKeysEnabled: boolean;
  onEscape: () => void;
}

/**
 * The keys that a selected passage takes for itself while its bar is open. They are caught before the page's own
 * single-letter keys, which must look at `defaultPrevented`.
 */
export function useBarKeys({ bar, article, acts, singleKeysEnabled, onEscape }: BarKeys) {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (isKeyTaken(event)) return;
    const key = pressOf(event);
    const act = singleKeysEnabled || !isSingle(key) ? ACTS.get(key) : undefined;
    if (!act || event.repeat) return;
    if (act !== "enterBar") consume(event, act === "leave" ? onEscape : (acts[act] ?? (() => {})));
    else if (isReading(article)) consume(event, () => bar.current?.querySelector("button")?.focus());
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
