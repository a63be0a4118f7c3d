import { type RefObject, useLayoutEffect, useRef, useState } from "react";
import type { TextHandle } from "@/components/reader/text/use-text-handle";
import { type Fold, type MarginRow, findFolds, foldItems } from "./fold-notes";
import { layoutMargin } from "./layout-margin";

/** What has a place in the margin: a note by its view key, or the one that is being begun. */
export type MarginItem = { id: string; start: number | null };

export type MarginPlan<Item extends MarginItem> = {
  rows: readonly MarginRow<Item>[];
  tops: readonly number[];
};

export const GAP = 10;
/** Of a card with a quote and two lines, and of a fold's control, until they are measured. */
const USUAL_HEIGHT = 150;
const USUAL_FOLD_HEIGHT = 44;
/** So many notes that come or go join what stands there; more are another page of notes, and fold anew. */
const FEW = 5;

type Input<Item extends MarginItem> = {
  list: RefObject<HTMLElement | null>;
  text: RefObject<TextHandle | null>;
  items: readonly Item[];
  /** Changes whenever the text was laid out anew. */
  layout: number;
  active: string | null;
  openFolds: ReadonlySet<number>;
  heights: ReadonlyMap<string, number>;
};

type Made<Item extends MarginItem> = MarginPlan<Item> &
  Pick<Input<Item>, "items" | "layout" | "active" | "openFolds"> & {
    wanted: ReadonlyMap<string, number>;
    folds: Fold[];
  };

/**
 * Where each row of the margin stands; null until the text has been measured. What one points at, has focused, or reads in
 * the middle of the screen stays where it is while others grow, come or go.
 */
export function useMarginPlan<Item extends MarginItem>(input: Input<Item>): MarginPlan<Item> | null {
  const { list, text, items, layout, active, openFolds, heights } = input;
  const [plan, setPlan] = useState<MarginPlan<Item> | null>(null);
  const made = useRef<Made<Item> | null>(null);
  const places = useRef({ layout: -1, tops: new Map<number, number>() });

  useLayoutEffect(() => {
    const margin = list.current;
    const handle = text.current;
    if (!margin || !handle) return;
    const before = made.current;
    const isSame = before?.items === items && before.layout === layout;
    const wanted = isSame ? before.wanted : findWanted(items, handle, margin, placesFor(layout));
    if (!wanted) return;
    const touched = margin.querySelector<HTMLElement>(":scope > :is(:hover, :focus-within)")?.dataset.row ?? null;
    const isFew = before !== null && before.layout === layout && differsLittle(before.items, items);
    const folds = isFew ? before.folds : foldsOf(items, wanted);
    const rows =
      isSame && before.active === active && before.openFolds === openFolds
        ? before.rows
        : foldItems(items, folds, { open: openFolds, kept: (id) => id === active || id === touched || id === NEW });
    const cards = rows.map((row) => ({
      id: row.id,
      wanted: wanted.get(row.kind === "card" ? row.id : row.items[0]!.id) ?? 0,
      height: heightOf(heights, row, active),
    }));
    const isCalm = isFew && before.active === active && before.openFolds === openFolds;
    const heldId = touched ?? (before && isCalm ? middleRow(before, margin) : null);
    const heldTop = before?.tops[before.rows.findIndex(({ id }) => id === heldId)];
    const held = heldId === null || heldTop === undefined ? null : { id: heldId, top: heldTop };
    const tops = layoutMargin(cards, GAP, { activeId: active, held });
    made.current = { items, layout, active, openFolds, wanted, folds, rows, tops };
    setPlan({ rows, tops });

    /** Where the passages begin, asked of the text once for each layout. */
    function placesFor(now: number) {
      if (places.current.layout !== now) places.current = { layout: now, tops: new Map() };
      return places.current.tops;
    }
  }, [list, text, items, layout, active, openFolds, heights]);
  return plan;
}

export const NEW = "new";

/** An open card is measured apart, so that it closes to the height it had. */
export const measuredAs = (id: string, isActive: boolean) => (isActive ? `${id} open` : id);

export function heightOf(
  heights: ReadonlyMap<string, number>,
  row: Pick<MarginRow<unknown>, "id" | "kind">,
  active: string | null,
): number {
  const usual = row.kind === "fold" ? USUAL_FOLD_HEIGHT : USUAL_HEIGHT;
  return heights.get(measuredAs(row.id, row.id === active)) ?? heights.get(row.id) ?? usual;
}

function findWanted(
  items: readonly MarginItem[],
  handle: TextHandle,
  margin: HTMLElement,
  known: Map<number, number>,
): ReadonlyMap<string, number> | null {
  const starts = items.flatMap(({ start }) => start ?? []);
  const unknown = [...new Set(starts)].filter((start) => !known.has(start));
  const found = handle.tops(unknown.map((start) => ({ start, end: start + 1 })));
  unknown.forEach((start, at) => known.set(start, found[at] ?? 0));
  const first = starts[0];
  const origin = first === undefined ? null : handle.locate({ start: first, end: first + 1 });
  if (first !== undefined && !origin) return null;
  const shift = first === undefined ? 0 : origin!.top - known.get(first)! - margin.getBoundingClientRect().top;
  let last = 0;
  // What has no place in the text stands below what has.
  return new Map(items.map(({ id, start }) => [id, (last = start === null ? last : known.get(start)! + shift)]));
}

function foldsOf(items: readonly MarginItem[], wanted: ReadonlyMap<string, number>): Fold[] {
  const places = items.filter(({ id }) => id !== NEW).map((item) => ({ ...item, wanted: wanted.get(item.id) ?? 0 }));
  return findFolds(places, { card: USUAL_HEIGHT, control: USUAL_FOLD_HEIGHT, gap: GAP });
}

function differsLittle(before: readonly MarginItem[], now: readonly MarginItem[]): boolean {
  if (before === now) return true;
  if (Math.abs(before.length - now.length) > FEW) return false;
  const known = new Set(before.map(({ id }) => id));
  const come = now.reduce((count, { id }) => count + (known.has(id) ? 0 : 1), 0);
  return come + (before.length - (now.length - come)) <= FEW;
}

/** The row in the middle of the screen, or null where none is. */
function middleRow({ rows, tops }: MarginPlan<MarginItem>, margin: HTMLElement): string | null {
  const box = margin.getBoundingClientRect();
  const middle = window.innerHeight / 2 - box.top;
  const at = tops.findLastIndex((top) => top <= middle);
  const isInView = at >= 0 && tops[at]! > middle - window.innerHeight / 2;
  return isInView ? rows[at]!.id : null;
}
