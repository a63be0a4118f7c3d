"use client";

import { computePosition, flip, offset, shift } from "@floating-ui/dom";
import {
  type FocusEvent,
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import styles from "./rating-card.module.css";

type Said = { name: string; said: string; reason: string };

/** A dot is smaller than a finger, so what is near enough is meant: half of the 44 px that a finger needs. */
const NEAR_PX = 22;

/**
 * Around the strips: who gave the rating that one points at, or goes to with the arrows, and why. The strips come from the
 * server; here is only which of their dots is looked at.
 */
export function RatingCard({ children }: { children: ReactNode }) {
  const [dot, setDot] = useState<Element | null>(null);
  const root = useRef<HTMLDivElement>(null);
  const card = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (!dot || !card.current) return;
    const strip = dot.closest("[data-strip]")!;
    dot.setAttribute("aria-selected", "true");
    strip.setAttribute("aria-activedescendant", dot.id);
    const element = card.current;
    let isCurrent = true;
    const middleware = [offset(10), flip(), shift({ padding: 8 })];
    void computePosition(dot, element, { strategy: "fixed", placement: "top", middleware }).then(({ x, y }) => {
      if (isCurrent) Object.assign(element.style, { left: `${x}px`, top: `${y}px`, visibility: "visible" });
    });
    return () => {
      isCurrent = false;
      dot.setAttribute("aria-selected", "false");
      strip.removeAttribute("aria-activedescendant");
    };
  }, [dot]);

  useEffect(() => {
    // A finger that leaves takes nothing away: a tap elsewhere does.
    const onElsewhere = ({ target }: Event) => {
      if (!root.current?.contains(target as Node)) setDot(null);
    };
    document.addEventListener("pointerdown", onElsewhere);
    return () => document.removeEventListener("pointerdown", onElsewhere);
  }, []);

  function onPointer({ target, clientX, clientY }: PointerEvent) {
    // The words themselves can be pointed at, and copied.
    if (card.current?.contains(target as Node)) return;
    const strip = (target as Element).closest("[data-strip]");
    setDot(strip && nearestDot(strip, clientX, clientY));
  }
  function onFocus({ target }: FocusEvent) {
    if (target.matches("[data-strip]:focus-visible")) setDot(dotsOf(target)[0] ?? null);
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key === "Escape" && dot) {
      setDot(null);
      event.stopPropagation();
    }
    const strip = event.target as Element;
    const move = MOVES[event.key];
    if (!move || !strip.matches("[data-strip]")) return;
    event.preventDefault();
    const dots = dotsOf(strip);
    const at = dot ? dots.indexOf(dot) : -1;
    setDot(dots[Math.min(dots.length - 1, Math.max(0, move(at, dots.length)))] ?? null);
  }
  // Gone with a rating that may no longer be seen.
  const said = dot?.isConnected ? saidBy(dot) : null;
  return (
    // What answers to keys are the strips inside.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      ref={root}
      onPointerMove={onPointer}
      onPointerDown={onPointer}
      onPointerLeave={({ pointerType }) => pointerType === "mouse" && setDot(null)}
      onFocus={onFocus}
      onBlur={() => setDot(null)}
      onKeyDown={onKeyDown}
    >
      {children}
      {said && (
        // Read out as the name of the dot itself.
        <div ref={card} className={styles.card} aria-hidden data-not-drawn="">
          <b>{said.name}</b> {said.said}
          {said.reason && <p>{said.reason}</p>}
        </div>
      )}
    </div>
  );
}

const MOVES: Record<string, (at: number, count: number) => number> = {
  ArrowRight: (at) => at + 1,
  ArrowDown: (at) => at + 1,
  ArrowLeft: (at) => at - 1,
  ArrowUp: (at) => at - 1,
  Home: () => 0,
  End: (_, count) => count - 1,
};

/** From the least value to the greatest. */
function dotsOf(strip: Element): Element[] {
  const valueOf = (dot: Element) => parseFloat(dot.getAttribute("cx")!);
  return [...strip.querySelectorAll("[data-said]")].sort((a, b) => valueOf(a) - valueOf(b));
}

function nearestDot(strip: Element, x: number, y: number): Element | null {
  const distances = dotsOf(strip).map((dot) => {
    const { left, right, top, bottom } = dot.getBoundingClientRect();
    return { dot, distance: Math.hypot((left + right) / 2 - x, (top + bottom) / 2 - y) };
  });
  const [nearest] = distances.sort((a, b) => a.distance - b.distance);
  return nearest && nearest.distance <= NEAR_PX ? nearest.dot : null;
}

function saidBy(dot: Element): Said {
  const { name = "", said = "", reason = "" } = (dot as SVGElement).dataset;
  return { name, said, reason };
}
