import { useCallback, useEffect, useState } from "react";

/** Heights of the elements that are in the page now or once were, by id. `measure(id)` is the ref of one. */
export function useMeasuredHeights() {
  const [heights, setHeights] = useState<ReadonlyMap<string, number>>(new Map());
  const [observer] = useState(() =>
    typeof ResizeObserver === "undefined"
      ? null
      : new ResizeObserver((entries) =>
          setHeights((before) => {
            const next = new Map(before);
            for (const { target, borderBoxSize } of entries) {
              const id = (target as HTMLElement).dataset.measured;
              const height = borderBoxSize[0]?.blockSize ?? 0;
              // An element that leaves the page is reported once more, with nothing.
              if (id && height > 0) next.set(id, height);
            }
            return next;
          }),
        ),
  );
  useEffect(() => () => observer?.disconnect(), [observer]);

  const measure = useCallback(
    (element: HTMLElement | null) => {
      if (!element) return;
      observer?.observe(element);
      return () => observer?.unobserve(element);
    },
    [observer],
  );
  return { heights, measure };
}
