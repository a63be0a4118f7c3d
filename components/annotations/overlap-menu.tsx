"use client";

import { useEffect, useRef } from "react";
import { plainTextOf } from "@/lib/schemas/rich-text";
import { useNotes } from "./notes-context";
import styles from "./overlap-menu.module.css";

type Props = { ids: readonly string[]; point: { x: number; y: number }; onClose: () => void };

/** Several notes lie where one pressed: which one is meant, the smallest first. */
export function OverlapMenu({ ids, point, onClose }: Props) {
  const { shown, activate, hover } = useNotes();
  const menu = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = menu.current;
    element?.querySelector("button")?.focus({ preventScroll: true });
    const closeOutside = (event: Event) => {
      if (!element?.contains(event.target as Node)) onClose();
    };
    document.addEventListener("pointerdown", closeOutside);
    // The place it speaks of moves away.
    window.addEventListener("scroll", onClose, { passive: true });
    return () => {
      document.removeEventListener("pointerdown", closeOutside);
      window.removeEventListener("scroll", onClose);
    };
  }, [onClose]);
  const notes = ids.flatMap((id) => shown.find((note) => note.id === id) ?? []);
  return (
    // Esc and the arrows are conveniences on top of plain buttons.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      ref={menu}
      role="dialog"
      aria-label={`${notes.length} notes here`}
      tabIndex={-1}
      className={styles.menu}
      style={{ insetBlockStart: point.y + 10, left: Math.max(8, Math.min(point.x - 40, window.innerWidth - 300)) }}
      onKeyDown={(event) => {
        if (event.key === "Escape") onClose();
        else if (event.key === "ArrowDown" || event.key === "ArrowUp")
          moveFocus(event.currentTarget, event.key === "ArrowDown" ? 1 : -1);
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      {notes.map(({ id, thread }) => (
        <button
          key={id}
          type="button"
          onPointerEnter={() => hover.set(id)}
          onFocus={() => hover.set(id)}
          onClick={() => {
            onClose();
            activate(id, { focus: true });
          }}
        >
          <b>{thread.author.name}</b>
          <span>
            {thread.comments[0]?.body ? plainTextOf(thread.comments[0].body) : thread.annotation?.quote.exact}
          </span>
        </button>
      ))}
    </div>
  );
}

function moveFocus(menu: HTMLElement, step: number) {
  const buttons = [...menu.querySelectorAll("button")];
  const at = buttons.indexOf(document.activeElement as HTMLButtonElement) + step;
  buttons[Math.min(Math.max(at, 0), buttons.length - 1)]?.focus();
}
