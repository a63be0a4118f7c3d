import { useEffect, useEffectEvent, useMemo } from "react";
import { findPassagesAt } from "./hit-test";
import { bucketPassages } from "./passage-buckets";
import type { Passage } from "./passage";
import type { TextIndex } from "./text-index";

interface PassagePointerOptions {
  index: TextIndex | null;
  passages: readonly Passage[];
  /** Ids under a click or tap, the smallest passage first; none where there is no passage. */
  onActivate: (ids: string[], point: { x: number; y: number }) => void;
  /** The smallest passage under a mouse or pen. Never called for touch. */
  onHover: (id: string | null) => void;
}

export function usePassagePointer({ index, passages, onActivate, onHover }: PassagePointerOptions) {
  const buckets = useMemo(() => bucketPassages(passages), [passages]);
  const findIds = useEffectEvent((x: number, y: number) => (index ? findPassagesAt(index, buckets, x, y) : []));
  const activate = useEffectEvent(onActivate);
  const hover = useEffectEvent(onHover);

  useEffect(() => {
    const article = index?.article;
    if (!article) return;
    let frame = 0;
    let last: string | null = null;
    let point = { x: 0, y: 0 };
    let pointed: HTMLElement | null = null;

    const settle = (id: string | null, block: HTMLElement | null) => {
      // On the block alone: the cursor is inherited, and on the article each change would style the whole text anew.
      const under = id === null ? null : block;
      if (under !== pointed) {
        if (pointed) pointed.style.cursor = "";
        if (under) under.style.cursor = "pointer";
        pointed = under;
      }
      if (id === last) return;
      last = id;
      hover(id);
    };
    const onMove = (event: PointerEvent) => {
      if (event.pointerType === "touch" || event.buttons > 0) return;
      point = { x: event.clientX, y: event.clientY };
      const block = (event.target as Element).closest<HTMLElement>("[data-start]");
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => settle(findIds(point.x, point.y)[0] ?? null, block));
    };
    const onLeave = () => {
      cancelAnimationFrame(frame);
      settle(null, null);
    };
    const onClick = (event: MouseEvent) => {
      const isControl = (event.target as Element).closest("a, button, input, [data-outside]") !== null;
      // A drag ends in a click too: then the person was selecting.
      if (isControl || event.button !== 0 || document.getSelection()?.isCollapsed === false) return;
      activate(findIds(event.clientX, event.clientY), { x: event.clientX, y: event.clientY });
    };

    article.addEventListener("pointermove", onMove);
    article.addEventListener("pointerleave", onLeave);
    article.addEventListener("click", onClick);
    return () => {
      onLeave();
      article.removeEventListener("pointermove", onMove);
      article.removeEventListener("pointerleave", onLeave);
      article.removeEventListener("click", onClick);
    };
  }, [index]);
}
