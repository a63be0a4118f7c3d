"use client";

import { type RefObject, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { TextHandle } from "@/components/reader/text/use-text-handle";
import { layoutMargin } from "./layout-margin";
import styles from "./margin.module.css";
import { NewNoteCard } from "./new-note-card";
import { type NewNote, useNotes } from "./notes-context";
import type { PlacedNote } from "./place-notes";
import { ThreadCard } from "./thread-card";
import { useMeasuredHeights } from "./use-measured-heights";
import { useViewportRange } from "./use-viewport-range";

const GAP = 10;
/** Of a card with a quote and two lines, until it is measured. */
const USUAL_HEIGHT = 150;
/** Cards in the page as the server sends it, and until the text has been measured. */
const FIRST_CARDS = 12;

/** `id` is the note's view key. */
type Item = { id: string; note: PlacedNote | null; start: number | null };

type Props = {
  text: RefObject<TextHandle | null>;
  /** Changes whenever the text was laid out anew. */
  layout: number;
};

/** The notes beside their passages. Only those near the viewport are in the page. */
export function Margin({ text, layout }: Props) {
  const { shown, newNote, activeId, version } = useNotes();
  const list = useRef<HTMLDivElement>(null);
  const range = useViewportRange(list);
  const { heights, measure } = useMeasuredHeights();
  const items = useMemo(
    () => withNewNote(shown, newNote && { start: startOf(newNote, version.clauses) }),
    [shown, newNote, version.clauses],
  );
  const [wanted, setWanted] = useState<ReadonlyMap<string, number>>(new Map());

  useLayoutEffect(() => {
    const handle = text.current;
    const spans = items.flatMap(({ start }) => (start === null ? [] : [{ start, end: start + 1 }]));
    const origin = spans[0] && handle?.locate(spans[0]);
    if (!handle || !origin || !list.current) return;
    const tops = handle.tops(spans);
    const shift = origin.top - (tops[0] ?? 0) - list.current.getBoundingClientRect().top;
    let at = 0;
    let last = 0;
    // What has no place in the text stands below what has.
    setWanted(new Map(items.map(({ id, start }) => [id, (last = start === null ? last : (tops[at++] ?? 0) + shift)])));
  }, [items, text, layout]);

  const isLaidOut = range !== null && wanted.size > 0;
  const active = newNote ? NEW : (shown.find(({ id }) => id === activeId)?.viewKey ?? null);
  // A note that has just come stands with the one before it for the moment until the text is asked: were all stacked
  // meanwhile, a card somebody writes in could leave the page.
  let level = 0;
  const cards = items.map(({ id }) => ({
    id,
    wanted: (level = wanted.get(id) ?? level),
    height: heightOf(heights, id, id === active),
  }));
  const tops = isLaidOut ? layoutMargin(cards, GAP, active) : [];
  const last = items.length - 1;
  const total = isLaidOut && last >= 0 ? tops[last]! + heightOf(heights, items[last]!.id, false) + GAP : 0;
  const inPage = items
    .map((item, at) => ({ item, top: tops[at] }))
    .filter(({ item, top }, at) => {
      if (top === undefined || !range) return at < FIRST_CARDS;
      return item.id === active || (top < range.to && top + heightOf(heights, item.id, false) > range.from);
    });

  return (
    <div
      ref={list}
      className={isLaidOut ? styles.placed : styles.stacked}
      style={isLaidOut ? { minBlockSize: total } : undefined}
    >
      {inPage.map(({ item, top }) => (
        <div
          key={item.id}
          ref={measure}
          data-measured={measuredAs(item.id, item.id === active)}
          className={item.id === active ? styles.active : styles.item}
          style={top === undefined ? undefined : { insetBlockStart: top }}
        >
          {item.note ? (
            <ThreadCard note={item.note} isActive={item.id === active} />
          ) : (
            newNote && <NewNoteCard newNote={newNote} />
          )}
        </div>
      ))}
    </div>
  );
}

const NEW = "new";

/** An open card is measured apart, so that it closes to the height it had. */
const measuredAs = (id: string, isActive: boolean) => (isActive ? `${id} open` : id);

function heightOf(heights: ReadonlyMap<string, number>, id: string, isActive: boolean): number {
  return heights.get(measuredAs(id, isActive)) ?? heights.get(id) ?? USUAL_HEIGHT;
}

function withNewNote(shown: readonly PlacedNote[], newNote: { start: number } | null): Item[] {
  const items: Item[] = shown.map((note) => ({ id: note.viewKey, note, start: note.span?.start ?? null }));
  if (!newNote) return items;
  const at = items.findIndex(({ start }) => start === null || start > newNote.start);
  return items.toSpliced(at < 0 ? items.length : at, 0, { id: NEW, note: null, start: newNote.start });
}

function startOf({ on }: NewNote, clauses: readonly { id: string; start: number }[]): number {
  if (on.place === "PASSAGE") return on.start;
  if (on.place === "DOCUMENT") return 0;
  return clauses.find(({ id }) => id === on.clauseId)?.start ?? 0;
}
