import { type RefObject, useCallback, useEffect, useEffectEvent, useRef, useState } from "react";
import { flushSync } from "react-dom";

/** Kept free between the row that is open and what stands above and below it. */
const EDGE_PX = 10;

type Options = {
  /** Around the rows, each of which has the clause's id in `data-clause`. */
  list: RefObject<HTMLElement | null>;
  /** Its last child stays in sight above them. */
  head: RefObject<HTMLElement | null>;
  /** The row that is open to begin with. */
  first: () => string | null;
  /** What is done when a row is left. */
  onLeave: (clauseId: string) => void;
  /** The clause that the page's address names. */
  linked: () => string | null;
};

/** Which row is open. `go` opens another: by key it comes into sight, under a finger it stays where the finger is. */
export function useOpenRow({ list, head, first, onLeave, linked }: Options) {
  const [openId, setOpenId] = useState(first);
  const left = useRef(openId);
  const rowOf = useCallback(
    (clauseId: string) => list.current?.querySelector<HTMLElement>(`[data-clause="${CSS.escape(clauseId)}"]`) ?? null,
    [list],
  );

  const bringIntoSight = useCallback(
    (row: HTMLElement) => {
      const { top, bottom } = row.getBoundingClientRect();
      const above = top - (head.current?.lastElementChild?.getBoundingClientRect().bottom ?? 0) - EDGE_PX;
      const below = bottom - window.innerHeight + EDGE_PX;
      // A row taller than the page shows its beginning.
      const by = above < 0 ? above : Math.min(Math.max(0, below), above);
      if (by !== 0) window.scrollBy({ top: by, behavior: "instant" });
    },
    [head],
  );

  const go = useCallback(
    (clauseId: string | null, { isUnderFinger = false } = {}) => {
      if (left.current !== null && left.current !== clauseId) onLeave(left.current);
      left.current = clauseId;
      const topBefore = isUnderFinger && clauseId !== null ? rowOf(clauseId)?.getBoundingClientRect().top : undefined;
      flushSync(() => setOpenId(clauseId));
      const row = clauseId === null ? null : rowOf(clauseId);
      if (!row) return;
      row.querySelector<HTMLElement>("[data-track]")?.focus({ preventScroll: true });
      if (topBefore === undefined) bringIntoSight(row);
      else window.scrollBy({ top: row.getBoundingClientRect().top - topBefore, behavior: "instant" });
    },
    [onLeave, rowOf, bringIntoSight],
  );

  const begin = useEffectEvent(() => {
    const clauseId = linked();
    if (clauseId) go(clauseId);
    else if (openId && window.scrollY === 0 && rowOf(openId)) bringIntoSight(rowOf(openId)!);
  });
  useEffect(() => {
    const frame = requestAnimationFrame(begin);
    const follow = () => linked() && begin();
    window.addEventListener("hashchange", follow);
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener("hashchange", follow);
    };
  }, []);
  return {
    openId,
    go,
    /** For handlers: as it is at this moment. */
    openNow: useCallback(() => left.current, []),
    inRow: useCallback(
      (clauseId: string, selector: string) => rowOf(clauseId)?.querySelector<HTMLElement>(selector),
      [rowOf],
    ),
  };
}
