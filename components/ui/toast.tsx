"use client";

import { type ReactNode, createContext, useCallback, useContext, useEffect, useMemo, useRef, useState } from "react";
import { Button } from "./button";
import styles from "./toast.module.css";

type Toast = {
  message: string;
  /** Offers "Undo"; Ctrl+Z outside of a text does the same while it shows. */
  undo?: () => void | Promise<void>;
  tone?: "plain" | "bad";
};

type Shown = Toast & { id: number };

// Long enough to read a sentence and reach the button by keyboard; it waits while hovered or focused. What can be undone
// or went wrong stays three times as long.
const SHOWN_MS = 6_000;
const SHOWN_LONG_MS = 18_000;

const ToastContext = createContext<(toast: Toast) => void>(() => {});

/** Says what just happened, at the bottom of the screen: `toast({ message, undo })`. */
export function useToast(): (toast: Toast) => void {
  return useContext(ToastContext);
}

export function ToastProvider({ children }: { children: ReactNode }) {
  const [toasts, setToasts] = useState<Shown[]>([]);
  const nextId = useRef(0);
  const show = useCallback((toast: Toast) => {
    nextId.current += 1;
    const shown = { ...toast, id: nextId.current };
    setToasts((all) => [...all.slice(-2), shown]);
  }, []);
  const hide = useCallback((id: number) => setToasts((all) => all.filter((toast) => toast.id !== id)), []);
  const latest = useMemo(() => toasts.findLast((toast) => toast.undo), [toasts]);

  useEffect(() => {
    if (!latest) return;
    const undoByKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "z" || !(event.ctrlKey || event.metaKey) || event.shiftKey) return;
      if ((event.target as Element).closest("input, textarea, [contenteditable]")) return;
      event.preventDefault();
      hide(latest.id);
      void latest.undo?.();
    };
    document.addEventListener("keydown", undoByKey);
    return () => document.removeEventListener("keydown", undoByKey);
  }, [latest, hide]);

  return (
    <ToastContext value={show}>
      {children}
      <div role="status" className={styles.region} data-off-paper="">
        {toasts.map((toast) => (
          <ToastCard key={toast.id} toast={toast} onHide={() => hide(toast.id)} />
        ))}
      </div>
    </ToastContext>
  );
}

function ToastCard({ toast, onHide }: { toast: Shown; onHide: () => void }) {
  const [isHeld, setIsHeld] = useState(false);
  const hide = useRef(onHide);
  useEffect(() => {
    hide.current = onHide;
  });
  const stays = Boolean(toast.undo) || toast.tone === "bad";

  useEffect(() => {
    if (isHeld) return;
    const timer = setTimeout(() => hide.current(), stays ? SHOWN_LONG_MS : SHOWN_MS);
    return () => clearTimeout(timer);
  }, [isHeld, stays]);

  return (
    <div
      className={styles.toast}
      data-tone={toast.tone ?? "plain"}
      onPointerEnter={() => setIsHeld(true)}
      onPointerLeave={() => setIsHeld(false)}
      onFocus={() => setIsHeld(true)}
      onBlur={() => setIsHeld(false)}
    >
      <span>{toast.message}</span>
      {toast.undo && (
        <Button
          variant="quiet"
          size="small"
          className={styles.action}
          onClick={() => {
            onHide();
            void toast.undo?.();
          }}
        >
          Undo
        </Button>
      )}
      <Button variant="quiet" size="small" className={styles.action} aria-label="Dismiss" onClick={onHide}>
        <span aria-hidden>✕</span>
      </Button>
    </div>
  );
}
