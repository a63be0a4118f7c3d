"use client";

import { useRef } from "react";
import type { Span } from "./passage";
import styles from "./selection-bar.module.css";
import { useBarKeys } from "./use-bar-keys";
import { useBarPosition } from "./use-bar-position";

interface AttachBarProps {
  span: Span;
  article: HTMLElement;
  /** Boxes of the selection's first and last lines, in viewport pixels. */
  getRects: () => DOMRect[];
  singleKeysEnabled: boolean;
  onAttach: (span: Span) => void;
  onClose: (because: "done" | "escape") => void;
}

/** In place of the usual bar while a note waits for its place: the selected passage is that place, and nothing else is done with it. */
export function AttachBar({ span, article, getRects, singleKeysEnabled, onAttach, onClose }: AttachBarProps) {
  const bar = useRef<HTMLDivElement>(null);
  useBarPosition(bar, article, getRects, span);
  const attach = () => {
    onClose("done");
    onAttach(span);
  };
  useBarKeys({ bar, article, acts: { highlight: attach }, singleKeysEnabled, onEscape: () => onClose("escape") });
  return (
    <div
      ref={bar}
      className={styles.bar}
      role="toolbar"
      aria-label="Selected passage"
      tabIndex={-1}
      // The press must not take the selection away; the click that follows still acts.
      onMouseDown={(event) => event.preventDefault()}
    >
      <div className={styles.actions}>
        <button
          type="button"
          className={styles.action}
          aria-keyshortcuts={singleKeysEnabled ? "H" : undefined}
          onClick={attach}
        >
          Attach here
          {singleKeysEnabled ? <kbd aria-hidden="true">H</kbd> : null}
        </button>
      </div>
    </div>
  );
}
