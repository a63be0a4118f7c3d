"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import styles from "./outline-drawer.module.css";
import { useReading } from "./reader-context";

/** The outline where there is no room for a rail: a modal drawer at the edge the text begins at. */
export function OutlineDrawer({ children }: { children: ReactNode }) {
  const { isOutlineOpen, setOutlineOpen } = useReading();
  const drawer = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = drawer.current;
    if (!dialog || !isOutlineOpen) return;
    dialog.showModal();
    return () => dialog.close();
  }, [isOutlineOpen]);
  const close = () => setOutlineOpen(false);
  return (
    // A press on the backdrop is a press on the dialog itself; by keyboard Esc closes it.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events
    <dialog
      ref={drawer}
      aria-label="Outline"
      className={styles.drawer}
      data-scrolls=""
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
      onClick={(event) => event.target === drawer.current && close()}
    >
      {isOutlineOpen && (
        <div className={styles.content}>
          <Button size="small" variant="quiet" aria-label="Close" className={styles.close} onClick={close}>
            <span aria-hidden>✕</span>
          </Button>
          {children}
        </div>
      )}
    </dialog>
  );
}

/** In the header of a narrow screen. */
export function OutlineButton() {
  const { isOutlineOpen, setOutlineOpen } = useReading();
  return (
    <Button variant="quiet" aria-label="Outline" aria-expanded={isOutlineOpen} onClick={() => setOutlineOpen(true)}>
      <span aria-hidden>☰</span>
    </Button>
  );
}
