"use client";

import { type KeyboardEvent, type ReactNode, useEffect, useId, useLayoutEffect, useRef, useState } from "react";
import { classes } from "./classes";
import styles from "./menu.module.css";

type Props = {
  /** What the button shows. */
  label: ReactNode;
  /** What the button is called, where what it shows does not say. */
  name?: string;
  /** Which edge of the button the panel keeps to. */
  align?: "start" | "end";
  className?: string;
  /** Links and buttons; a press of any closes the menu unless it stops the click. */
  children: ReactNode;
};

/** A button that discloses a short list of links and buttons. Esc, a press outside, or focus leaving closes it. */
export function Menu({ label, name, align = "start", className, children }: Props) {
  const [isOpen, setIsOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const panelId = useId();

  useEffect(() => {
    if (!isOpen) return;
    const closeOutside = (event: Event) => {
      if (!root.current?.contains(event.target as Node)) setIsOpen(false);
    };
    document.addEventListener("pointerdown", closeOutside);
    return () => document.removeEventListener("pointerdown", closeOutside);
  }, [isOpen]);

  useLayoutEffect(() => {
    const element = panel.current;
    if (!isOpen || !element) return;
    const keep = () => keepInside(element);
    keep();
    window.addEventListener("resize", keep);
    return () => window.removeEventListener("resize", keep);
  }, [isOpen]);

  function close() {
    setIsOpen(false);
    button.current?.focus({ preventScroll: true });
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key === "Escape" && isOpen) {
      // Both: what is around the menu, and keys of the whole page, must not close too.
      event.preventDefault();
      event.stopPropagation();
      return close();
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || (event.target as Element).matches("input, select, textarea")) return;
    event.preventDefault();
    if (!isOpen) return setIsOpen(true);
    const items = [...(root.current?.querySelectorAll<HTMLElement>("[data-menu] :is(a[href], button, input)") ?? [])];
    const next = items.indexOf(document.activeElement as HTMLElement) + step;
    items[Math.min(Math.max(next, 0), items.length - 1)]?.focus();
  }

  return (
    // The keys and the blur are conveniences on top of a plain button and plain links inside.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      ref={root}
      className={styles.root}
      onKeyDown={onKeyDown}
      onBlur={(event) => {
        if (event.relatedTarget && !root.current?.contains(event.relatedTarget)) setIsOpen(false);
      }}
    >
      <button
        ref={button}
        type="button"
        aria-expanded={isOpen}
        aria-controls={isOpen ? panelId : undefined}
        aria-label={name}
        className={classes(styles.button, className)}
        onClick={() => setIsOpen(!isOpen)}
      >
        {label}
      </button>
      {isOpen && (
        // eslint-disable-next-line jsx-a11y/no-static-element-interactions, jsx-a11y/click-events-have-key-events
        <div
          id={panelId}
          ref={panel}
          data-menu
          className={classes(styles.panel, align === "end" ? styles.end : styles.start)}
          onSubmit={close}
          onClick={(event) => {
            if (!(event.target as Element).closest("a, button")) return;
            // What is pressed goes with the panel: a dialog that it opens gives the focus back to our button, and a link may
            // lead to the page that we are on.
            close();
          }}
        >
          {children}
        </div>
      )}
    </div>
  );
}

/** Kept free between a panel and the edge of the window. */
const EDGE_PX = 8;

/** A button near the edge of a narrow window must not push its panel out of it. */
function keepInside(panel: HTMLElement) {
  panel.style.translate = "";
  const { left, right } = panel.getBoundingClientRect();
  const beyond = right - (document.documentElement.clientWidth - EDGE_PX);
  const shift = beyond > 0 ? -Math.min(beyond, left - EDGE_PX) : Math.max(0, EDGE_PX - left);
  if (shift !== 0) panel.style.translate = `${shift}px`;
}
