"use client";

import { type ReactNode, type RefObject, memo, useEffect, useMemo, useRef } from "react";
import { useNotes } from "@/components/annotations/notes-context";
import type { ClauseView } from "@/lib/schemas/document";
import styles from "./outline.module.css";
import { useReading } from "./reader-context";
import { useMarkedText } from "./reading-aids";
import { useCurrentClause } from "./use-current-clause";

type Props = {
  /** Beside each clause: how significant it is, as far as one may know. The same function each time. */
  strip: (clauseId: string) => ReactNode;
  /** Below the list: how far one's own rating has come. */
  progress: ReactNode;
  onFollow?: () => void;
};

/** The clauses, how many notes each has, and where one is reading. */
export function Outline({ strip, progress, onFollow }: Props) {
  const { version, all } = useNotes();
  const { setKeysOpen } = useReading();
  const [isMarked] = useMarkedText();
  const currentClause = useCurrentClause(version, isMarked);
  const nav = useRef<HTMLElement>(null);
  const counts = useMemo(() => {
    const found = new Map<string, number>();
    for (const { clause } of all) if (clause) found.set(clause.id, (found.get(clause.id) ?? 0) + 1);
    return found;
  }, [all]);
  const levels = useMemo(() => levelsOf(version.clauses), [version.clauses]);
  const numbered = version.clauses.filter(({ isRatable }) => isRatable).length;
  useCurrentInSight(nav, currentClause);

  return (
    <nav ref={nav} aria-label="Clauses" className={styles.outline}>
      <h2 className={styles.head}>
        <span>{numbered === 1 ? "1 clause" : `${numbered} clauses`}</span>
        <span>Significance</span>
      </h2>
      <ol className={styles.list}>
        {version.clauses.map((clause) => (
          <Row
            key={clause.id}
            clause={clause}
            level={levels.get(clause.id) ?? 0}
            count={counts.get(clause.id) ?? 0}
            isCurrent={clause.slug === currentClause}
            strip={strip}
            onFollow={onFollow}
          />
        ))}
      </ol>
      <footer className={styles.foot}>
        {progress}
        <button type="button" onClick={() => setKeysOpen(true)}>
          <kbd>J</kbd> <kbd>K</kbd> to move, <kbd>?</kbd> for all keys
        </button>
      </footer>
    </nav>
  );
}

type RowProps = Pick<Props, "strip" | "onFollow"> & {
  clause: ClauseView;
  level: number;
  count: number;
  isCurrent: boolean;
};

/** Drawn again only when something in it changed: the outline of a treaty has hundreds, and one scrolls past them. */
const Row = memo(function Row({ clause, level, count, isCurrent, strip, onFollow }: RowProps) {
  return (
    <li data-level={level || undefined}>
      <a href={`#${clause.slug}`} aria-current={isCurrent ? "location" : undefined} onClick={onFollow}>
        <span className={styles.number}>{clause.number}</span>
        <span className={styles.title}>{clause.title ?? clause.number}</span>
        <span className={styles.count}>
          {count > 0 && (
            <>
              {count}
              <span className="visually-hidden">{count === 1 ? " note" : " notes"}</span>
            </>
          )}
        </span>
        {strip(clause.id)}
      </a>
    </li>
  );
});

/** How deep each clause is nested; deeper than two looks like two. Parents come before their children. */
function levelsOf(clauses: readonly ClauseView[]): ReadonlyMap<string, number> {
  const levels = new Map<string, number>();
  for (const { id, parentId } of clauses)
    levels.set(id, parentId === null ? 0 : Math.min(2, (levels.get(parentId) ?? 0) + 1));
  return levels;
}

/** Kept free between the current clause and the edges of the outline's own box. */
const EDGE_PX = 56;

/** Scrolls the box that the outline stands in, never the page, and never under the pointer. */
function useCurrentInSight(nav: RefObject<HTMLElement | null>, currentClause: string | null) {
  useEffect(() => {
    const link = nav.current?.querySelector("[aria-current]")?.getBoundingClientRect();
    const box = nav.current?.closest<HTMLElement>("[data-scrolls]");
    if (!link || !box || box.matches(":hover")) return;
    const { top, bottom } = box.getBoundingClientRect();
    const above = Math.min(0, link.top - top - EDGE_PX);
    const below = Math.max(0, link.bottom - bottom + EDGE_PX);
    box.scrollBy({ top: above || below, behavior: "instant" });
  }, [nav, currentClause]);
}
