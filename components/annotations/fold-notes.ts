// Where notes stand so densely that their cards would be far from their passages, they fold: one control stands for
// them, and opens them in place. Pure, and of the passages alone: heights as they come in fold nothing and unfold nothing.
import { layoutMargin } from "./layout-margin";

/** A stretch of the text whose notes fold, by the starts of the first and the last of them. */
export type Fold = { from: number; to: number };

export type FoldPlace = {
  id: string;
  /** Offset in the text; null for what has no place in it. */
  start: number | null;
  /** Where its passage begins, in pixels from the top of the margin. */
  wanted: number;
};

/** Half a screen of a small laptop: a card farther from its passage is no longer read with it. */
const FAR_PX = 400;
/** Notes that begin within so much of each other fold into one: about a paragraph, and more than a control takes. */
const FOLD_PX = 160;

/** The folds of a margin, in order; no two overlap. @param usualHeight of a closed card */
export function findFolds(places: readonly FoldPlace[], usualHeight: number, gap: number): Fold[] {
  const tops = layoutMargin(
    places.map(({ id, wanted }) => ({ id, wanted, height: usualHeight })),
    gap,
  );
  const folds: Fold[] = [];
  for (let first = 0; first < places.length;) {
    let end = first + 1;
    while (end < places.length && tops[end]! - tops[end - 1]! < usualHeight + gap + 1) end++;
    const isFar = places.slice(first, end).some(({ wanted }, at) => Math.abs(tops[first + at]! - wanted) > FAR_PX);
    if (isFar) folds.push(...foldRun(places.slice(first, end)));
    first = end;
  }
  return folds;
}

function foldRun(run: readonly FoldPlace[]): Fold[] {
  const folds: (Fold & { wanted: number; count: number })[] = [];
  for (const { start, wanted } of run) {
    if (start === null) continue;
    const last = folds.at(-1);
    if (last && (wanted - last.wanted < FOLD_PX || start === last.to)) {
      last.to = start;
      last.count++;
    } else folds.push({ from: start, to: start, wanted, count: 1 });
  }
  return folds.filter(({ count }) => count > 1).map(({ from, to }) => ({ from, to }));
}

/** One row of the margin: a card, or the control of a fold with what it stands for. */
export type MarginRow<Item> =
  | { kind: "card"; id: string; item: Item }
  | { kind: "fold"; id: string; start: number; items: Item[]; isOpen: boolean };

type Choice = {
  /** Starts of the folds that are open. */
  open: ReadonlySet<number>;
  /** What is never folded away: the note that is open, and one that is being begun. */
  kept: (id: string) => boolean;
};

/** The rows of the margin, in the order of the text: each item is a card or behind one control. A fold of one is a card. */
export function foldItems<Item extends { id: string; start: number | null }>(
  items: readonly Item[],
  folds: readonly Fold[],
  { open, kept }: Choice,
): MarginRow<Item>[] {
  const rows: MarginRow<Item>[] = [];
  const card = (item: Item): MarginRow<Item> => ({ kind: "card", id: item.id, item });
  let at = 0;
  for (let next = 0; next < items.length;) {
    const { start } = items[next]!;
    while (start !== null && at < folds.length && folds[at]!.to < start) at++;
    const fold = start !== null && at < folds.length && folds[at]!.from <= start ? folds[at]! : null;
    let end = next + 1;
    while (fold && end < items.length && (items[end]!.start ?? Infinity) <= fold.to) end++;
    const inside = items.slice(next, end);
    const folded = inside.filter(({ id }) => !kept(id));
    const isOpen = fold !== null && open.has(fold.from);
    if (fold && folded.length > 1) {
      rows.push({ kind: "fold", id: `fold ${fold.from}`, start: start!, items: folded, isOpen });
      rows.push(...(isOpen ? inside : inside.filter(({ id }) => kept(id))).map(card));
    } else rows.push(...inside.map(card));
    next = end;
  }
  return rows;
}
