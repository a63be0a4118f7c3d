"use client";

import { useReading } from "./reader-context";
import styles from "./reader-toolbar.module.css";

export function SearchButton() {
  const { setSearchOpen, singleKeys } = useReading();
  return (
    <button type="button" className={styles.chip} aria-haspopup="dialog" onClick={() => setSearchOpen(true)}>
      <svg className={styles.lens} viewBox="0 0 16 16" aria-hidden>
        <circle cx="7" cy="7" r="4.5" />
        <path d="m10.5 10.5 4 4" />
      </svg>
      Search {singleKeys && <kbd aria-hidden>/</kbd>}
    </button>
  );
}
