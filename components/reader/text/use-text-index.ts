import { useCallback, useLayoutEffect, useRef, useState, type RefObject } from "react";
import { buildTextIndex, type TextIndex } from "./text-index";

/** The index of the article inside `root`, built before the first paint and again whenever the text's own nodes change. */
export function useTextIndex(root: RefObject<HTMLElement | null>) {
  const [index, setIndex] = useState<TextIndex | null>(null);
  const latest = useRef<TextIndex | null>(null);
  const watch = useRef<MutationObserver | null>(null);

  const update = useCallback(
    (records: readonly MutationRecord[]) => {
      if (!records.some(touchesText)) return;
      const article = root.current?.querySelector("article");
      latest.current = article ? buildTextIndex(article) : null;
      // Later: who asks for the index may be drawing just now.
      queueMicrotask(() => setIndex(latest.current));
    },
    [root],
  );

  useLayoutEffect(() => {
    const holder = root.current;
    if (!holder) return;
    const article = holder.querySelector("article");
    latest.current = article && buildTextIndex(article);
    setIndex(latest.current);
    watch.current = new MutationObserver(update);
    watch.current.observe(holder, { childList: true, characterData: true, subtree: true });
    return () => watch.current?.disconnect();
  }, [root, update]);

  /**
   * For handlers, which must not close over an older index, and for effects of the same commit that changed the text: they
   * run before the observer is told.
   */
  const getIndex = useCallback(() => {
    update(watch.current?.takeRecords() ?? []);
    return latest.current;
  }, [update]);
  return { index, getIndex };
}

function touchesText({ target, addedNodes, removedNodes }: MutationRecord): boolean {
  const element = target instanceof Element ? target : target.parentElement;
  if (element?.closest("[data-outside]")) return false;
  const changed = [...addedNodes, ...removedNodes];
  return changed.length === 0 || changed.some((node) => !(node instanceof HTMLElement && "outside" in node.dataset));
}
