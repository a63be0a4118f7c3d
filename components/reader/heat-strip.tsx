"use client";

import { type PointerEvent, type RefObject, useEffect, useRef, useState } from "react";
import { useNotes } from "@/components/annotations/notes-context";
import { gradientOf, heatRows } from "./heat-rows";
import styles from "./heat-strip.module.css";
import { passagesOf } from "./passages-of";
import { useReading } from "./reader-context";
import { mergePassages } from "./text/merge-passages";
import type { TextHandle } from "./text/use-text-handle";

/** As high as a mark must be to be seen and hit. */
const ROW_PX = 3;

type Props = {
  text: RefObject<TextHandle | null>;
  /** Changes whenever the text was laid out anew. */
  layout: number;
};

/**
 * Beside the scroll bar: where the heat lies in the whole text, and where one is; a press goes there. For a pointer only:
 * by keyboard the outline and N and P lead to the same places.
 */
export function HeatStrip({ text, layout }: Props) {
  const { shown } = useNotes();
  const { heatOn } = useReading();
  const strip = useRef<HTMLDivElement>(null);
  const [heat, setHeat] = useState<string | null>(null);

  useEffect(() => {
    // Nobody waits for it: it is drawn when the notes and the text have come to rest, never while one scrolls.
    return whenIdle(() => {
      const rowCount = Math.floor((strip.current?.clientHeight ?? 0) / ROW_PX);
      if (rowCount === 0 || !text.current) return;
      const boxes = text.current.approximateBoxes(mergePassages(passagesOf(shown)));
      const marks = boxes.map(({ span, top, bottom }) => ({ top, bottom, step: span.step, depth: span.depth }));
      setHeat(gradientOf(heatRows(marks, document.documentElement.scrollHeight, rowCount), ROW_PX));
    });
  }, [shown, layout, text]);
  const view = useViewWindow(layout);

  function goTo(event: PointerEvent<HTMLDivElement>) {
    if (event.buttons !== 1) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const { top, height } = event.currentTarget.getBoundingClientRect();
    const y = ((event.clientY - top) / height) * document.documentElement.scrollHeight;
    window.scrollTo({ top: y - window.innerHeight / 2, behavior: "instant" });
  }
  return (
    <div className={styles.rail} aria-hidden data-off-paper="">
      {/* Hidden from everybody who has no pointer. */}
      {/* eslint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div
        ref={strip}
        className={styles.strip}
        data-heat-strip={heatOn ? "on" : "off"}
        // Not in what the server sends: the page’s policy forbids styles in it.
        style={heat === null ? undefined : { backgroundImage: heat }}
        onPointerDown={goTo}
        onPointerMove={goTo}
        // The text keeps its selection and its focus.
        onMouseDown={(event) => event.preventDefault()}
      >
        <div ref={view} className={styles.view} />
      </div>
    </div>
  );
}

/** Moves the window with the scroll, past React. */
function useViewWindow(layout: number): RefObject<HTMLDivElement | null> {
  const view = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let frame = 0;
    const place = () => {
      frame = 0;
      const whole = document.documentElement.scrollHeight;
      const strip = view.current?.parentElement?.clientHeight;
      if (!view.current || !strip) return;
      view.current.style.blockSize = `${(window.innerHeight / whole) * 100}%`;
      // Moved without being laid out anew, which costs milliseconds beside a text of 1.3 MB.
      view.current.style.translate = `0 ${(window.scrollY / whole) * strip}px`;
    };
    const onScroll = () => (frame ||= requestAnimationFrame(place));
    place();
    window.addEventListener("scroll", onScroll, { passive: true });
    window.addEventListener("resize", onScroll);
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener("scroll", onScroll);
      window.removeEventListener("resize", onScroll);
    };
  }, [layout]);
  return view;
}

/** Longer than a burst of live events or of resizes takes. */
const REST_MS = 200;

function whenIdle(act: () => void): () => void {
  let idle = 0;
  const timer = setTimeout(() => {
    if ("requestIdleCallback" in window) idle = requestIdleCallback(act, { timeout: 1_000 });
    else act();
  }, REST_MS);
  return () => {
    clearTimeout(timer);
    if ("cancelIdleCallback" in window) cancelIdleCallback(idle);
  };
}
