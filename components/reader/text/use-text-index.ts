import { useCallback, useLayoutEffect, useRef, useState, type RefObject } from "react";
import { buildTextIndex, type TextIndex } from "./text-index";

/** The index of the article inside `root`, built before the first paint and again whenever the text's own nodes change. */
export function useTextIndex(root: RefObject<HTMLElement | null>) {
  const [index, setIndex] = useState<TextIndex | null>(null);
  const latest = useRef<TextIndex | null>(null);

  useLayoutEffect(() => {
    const holder = root.current;
    if (!holder) return;
    const build = () => {
      const article = holder.querySelector("article");
      latest.current = article && buildTextIndex(article);
      setIndex(latest.current);
    };
    build();
    const observer = new MutationObserver((records) => {
      if (records.some(touchesText)) build();
    });
    observer.observe(holder, { childList: true, characterData: true, subtree: true });
    return () => observer.disconnect();
  }, [root]);

  /** For handlers, which must not close over an older index. */
  const getIndex = useCallback(() => latest.current, []);
  return { index, getIndex };
}

function touchesText({ target, addedNodes, removedNodes }: MutationRecord): boolean {
  const element = target instanceof Element ? target : target.parentElement;
  if (element?.closest("[data-outside]")) return false;
  const changed = [...addedNodes, ...removedNodes];
  return changed.length === 0 || changed.some((node) => !(node instanceof HTMLElement && "outside" in node.dataset));
}
