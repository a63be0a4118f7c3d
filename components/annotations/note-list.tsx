"use client";

import { type RefObject, useLayoutEffect, useRef } from "react";
import { NewNoteCard } from "./new-note-card";
import styles from "./note-list.module.css";
import { useNotes } from "./notes-context";
import { ThreadCard } from "./thread-card";
import { useMeasuredHeights } from "./use-measured-heights";
import { useViewportRange } from "./use-viewport-range";

const GAP = 10;
/** Of a card with a quote and two lines, until it is measured. */
const USUAL_HEIGHT = 150;
/** Cards in the page until it is known what is in view. */
const FIRST_CARDS = 12;

/**
 * The notes one below the other in the order that was chosen, in whatever scrolls around them. Only those near the view are
 * in the page.
 */
export function NoteList() {
  const { listed, activeId, newNote } = useNotes();
  const list = useRef<HTMLDivElement>(null);
  const range = useViewportRange(list);
  const { heights, measure } = useMeasuredHeights();
  const active = listed.find(({ id }) => id === activeId)?.viewKey ?? null;
  const cards = listed.map((note) => ({ note, height: heightOf(heights, note.viewKey, note.viewKey === active) }));
  const tops = stack(cards.map(({ height }) => height));
  useKeepInView(list, active, tops[listed.findIndex(({ viewKey }) => viewKey === active)]);

  // The server knows no heights, and a page may not carry styles of its own: there the first ones stand in the flow.
  const inPage = cards.flatMap(({ note, height }, at) => {
    const top = tops[at]!;
    const isActive = note.viewKey === active;
    const isNear = range ? top < range.to && top + height > range.from : at < FIRST_CARDS;
    return isNear || isActive ? [{ note, top, isActive }] : [];
  });
  return (
    <>
      {newNote && (
        <div className={styles.new}>
          <NewNoteCard newNote={newNote} />
        </div>
      )}
      <div
        ref={list}
        className={range ? styles.placed : styles.stacked}
        style={range ? { blockSize: tops.at(-1) } : undefined}
      >
        {inPage.map(({ note, top, isActive }) => (
          <div
            key={note.viewKey}
            ref={measure}
            data-measured={measuredAs(note.viewKey, isActive)}
            style={range ? { insetBlockStart: top } : undefined}
          >
            <ThreadCard note={note} isActive={isActive} />
          </div>
        ))}
      </div>
    </>
  );
}

/** The top of each card, and last where all end. */
function stack(heights: readonly number[]): number[] {
  const tops = [0];
  for (const height of heights) tops.push(tops.at(-1)! + height + GAP);
  return tops;
}

function heightOf(heights: ReadonlyMap<string, number>, key: string, isActive: boolean): number {
  return heights.get(measuredAs(key, isActive)) ?? heights.get(key) ?? USUAL_HEIGHT;
}

/** An open card is measured apart, so that it closes to the height it had. */
const measuredAs = (key: string, isActive: boolean) => (isActive ? `${key} open` : key);

/** A note that is opened from the text, or by keyboard, comes into the view of the list. */
function useKeepInView(list: RefObject<HTMLElement | null>, active: string | null, top: number | undefined) {
  const shownFor = useRef<string | null>(null);
  useLayoutEffect(() => {
    if (active === null) shownFor.current = null;
    const scroller = list.current?.parentElement;
    if (!scroller || top === undefined || active === null || shownFor.current === active) return;
    shownFor.current = active;
    const at = list.current!.offsetTop + top;
    const isInView = at >= scroller.scrollTop && at < scroller.scrollTop + scroller.clientHeight * 0.7;
    if (!isInView) scroller.scrollTo({ top: at - GAP });
  }, [list, active, top]);
}
