"use client";

import { type ReactNode, useMemo } from "react";
import { useNotes } from "@/components/annotations/notes-context";
import styles from "./outline.module.css";
import { useReading } from "./reader-context";

type Props = {
  /** Beside each clause: how significant it is, as far as one may know. */
  strip: (clauseId: string) => ReactNode;
  /** Below the list: how far one's own rating has come. */
  progress: ReactNode;
  onFollow?: () => void;
};

/** The clauses, how many notes each has, and where one is reading. */
export function Outline({ strip, progress, onFollow }: Props) {
  const { version, all } = useNotes();
  const { currentClause, setKeysOpen } = useReading();
  const counts = useMemo(() => {
    const found = new Map<string, number>();
    for (const { clause } of all) if (clause) found.set(clause.id, (found.get(clause.id) ?? 0) + 1);
    return found;
  }, [all]);
  const numbered = version.clauses.filter(({ isRatable }) => isRatable).length;

  return (
    <nav aria-label="Clauses" className={styles.outline}>
      <h2 className={styles.head}>
        <span>{numbered === 1 ? "1 clause" : `${numbered} clauses`}</span>
        <span>Significance</span>
      </h2>
      <ol className={styles.list}>
        {version.clauses.map((clause) => {
          const count = counts.get(clause.id) ?? 0;
          return (
            <li key={clause.id} data-nested={clause.parentId ? "" : undefined}>
              <a
                href={`#${clause.slug}`}
                aria-current={clause.slug === currentClause ? "location" : undefined}
                onClick={onFollow}
              >
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
        })}
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
