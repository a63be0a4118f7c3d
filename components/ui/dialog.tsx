"use client";

import { type ReactNode, useEffect, useId, useRef } from "react";
import { Button } from "./button";
import styles from "./dialog.module.css";

type Props = {
  isOpen: boolean;
  title: string;
  onClose: () => void;
  children: ReactNode;
};

/** The browser's own modal dialog: it keeps focus inside, closes with Esc and gives focus back to what opened it. */
export function Dialog({ isOpen, title, onClose, children }: Props) {
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  useEffect(() => {
    const dialog = ref.current;
    if (!dialog || !isOpen) return;
    dialog.showModal();
    return () => dialog.close();
  }, [isOpen]);

  return (
    <dialog
      ref={ref}
      className={styles.dialog}
      aria-labelledby={titleId}
      onCancel={(event) => {
        // A cancelled inner control (a file chooser) bubbles up here too; only our own closes.
        if (event.target !== ref.current) return;
        event.preventDefault();
        onClose();
      }}
    >
      {isOpen && (
        <>
          <header className={styles.header}>
            <h2 id={titleId}>{title}</h2>
            <Button variant="quiet" size="small" aria-label="Close" onClick={onClose}>
              <span aria-hidden>✕</span>
            </Button>
          </header>
          <div className={styles.body}>{children}</div>
        </>
      )}
    </dialog>
  );
}
