"use client";

import { type RefObject, useMemo, useRef, useState } from "react";
import type { TextHandle } from "@/components/reader/text/use-text-handle";
import { FoldControl } from "./fold-control";
import styles from "./margin.module.css";
import { NewNoteCard } from "./new-note-card";
import { type NewNote, useNotes } from "./notes-context";
import type { PlacedNote } from "./place-notes";
import { ThreadCard } from "./thread-card";
import { GAP, heightOf, measuredAs, type MarginItem, NEW, useMarginPlan } from "./use-margin-plan";
import { useMeasuredHeights } from "./use-measured-heights";
import { useViewportRange } from "./use-viewport-range";

/** Cards in the page as the server sends it, and until the text has been measured. */
const FIRST_CARDS = 12;

type Item = MarginItem & { note: PlacedNote | null };

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
  const [openFolds, setOpenFolds] = useState<ReadonlySet<number>>(new Set());
  const items = useMemo(
    () => withNewNote(shown, newNote && { start: startOf(newNote, version.clauses) }),
    [shown, newNote, version.clauses],
  );
  const active = newNote ? NEW : (shown.find(({ id }) => id === activeId)?.viewKey ?? null);
  const plan = useMarginPlan({ list, text, items, layout, active, openFolds, heights });

  function toggleFold(start: number) {
    setOpenFolds((before) => {
      const next = new Set(before);
      if (!next.delete(start)) next.add(start);
      return next;
    });
  }
  const cardOf = ({ id, note }: Item) =>
    note ? <ThreadCard note={note} isActive={id === active} /> : newNote && <NewNoteCard newNote={newNote} />;

  if (!plan || !range) {
    return (
      <div ref={list} className={styles.stacked}>
        {items.slice(0, FIRST_CARDS).map((item) => (
          <div key={item.id} className={styles.item}>
            {cardOf(item)}
          </div>
        ))}
      </div>
    );
  }
  const { rows, tops } = plan;
  const last = rows.at(-1);
  const total = last ? tops.at(-1)! + heightOf(heights, last, null) + GAP : 0;
  return (
    <div ref={list} className={styles.placed} style={{ minBlockSize: total }}>
      {rows.map((row, at) => {
        const top = tops[at]!;
        const isActive = row.id === active;
        const isNear = top < range.to && top + heightOf(heights, row, active) > range.from;
        if (!isNear && !isActive) return null;
        return (
          <div
            key={row.id}
            ref={measure}
            data-row={row.id}
            data-measured={measuredAs(row.id, isActive)}
            className={isActive ? styles.active : styles.item}
            style={{ insetBlockStart: top }}
          >
            {row.kind === "card" ? (
              cardOf(row.item)
            ) : (
              <FoldControl
                notes={row.items.flatMap(({ note }) => note ?? [])}
                isOpen={row.isOpen}
                onToggle={() => toggleFold(row.start)}
              />
            )}
          </div>
        );
      })}
    </div>
  );
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
