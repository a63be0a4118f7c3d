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

/** Heights, in pixels, of a closed card and of a fold's control, and what lies between two. */
export type MarginSizes = { card: number; control: number; gap: number };

/** Notes that stand together: of two or more, one control can stand for them. */
type Group = Fold & { wanted: number; count: number; isFolded: boolean };

/** Share of a stretch's groups that fold at a time: few enough to fold no more than it takes, and few rounds. */
const FOLD_SHARE = 0.1;

/**
 * The folds of a margin, in order; no two overlap. Where a card would be far from its passage the largest groups of the
 * stretch fold first, of equal ones the nearest to it, and no more of them than it takes: a card says more than a control.
 */
export function findFolds(places: readonly FoldPlace[], sizes: MarginSizes): Fold[] {
  const groups = groupPlaces(places);
  for (;;) {
    const rounds = findFarRuns(groups, sizes).map(({ run, farthest }) => {
      const foldable = run.filter(({ count, isFolded }) => count > 1 && !isFolded);
      const distance = ({ wanted }: Group) => Math.abs(wanted - farthest.wanted);
      foldable.sort((a, b) => b.count - a.count || distance(a) - distance(b));
      return foldable.slice(0, Math.ceil(foldable.length * FOLD_SHARE));
    });
    if (rounds.every((round) => round.length === 0)) break;
    for (const group of rounds.flat()) group.isFolded = true;
  }
  return groups.filter(({ isFolded }) => isFolded).map(({ from, to }) => ({ from, to }));
}

function groupPlaces(places: readonly FoldPlace[]): Group[] {
  const groups: Group[] = [];
  for (const { start, wanted } of places) {
    if (start === null) continue;
    const last = groups.at(-1);
    if (last && (wanted - last.wanted < FOLD_PX || start === last.to)) {
      last.to = start;
      last.count++;
    } else groups.push({ from: start, to: start, wanted, count: 1, isFolded: false });
  }
  return groups;
}

/** Stretches of groups without a break between them in which one stands far from its passage, and the farthest of each. */
function findFarRuns(groups: readonly Group[], { card, control, gap }: MarginSizes) {
  const rows = groups.map((group) => {
    const height = group.isFolded ? control : group.count * (card + gap) - gap;
    return { id: `${group.from}`, wanted: group.wanted, height };
  });
  const tops = layoutMargin(rows, gap);
  /** By how much what stands there is too far: upwards the first card, downwards the last one, in pixels. */
  const excessOf = (at: number) => {
    const { wanted, isFolded } = groups[at]!;
    const lastTop = tops[at]! + rows[at]!.height - (isFolded ? control : card);
    return Math.max(wanted - tops[at]! - FAR_PX, lastTop - wanted - FAR_PX - FOLD_PX);
  };
  const runs: { run: Group[]; farthest: Group }[] = [];
  for (let first = 0; first < groups.length;) {
    let farthest = first;
    let end = first + 1;
    for (; end < groups.length && tops[end]! - tops[end - 1]! < rows[end - 1]!.height + gap + 1; end++)
      if (excessOf(end) > excessOf(farthest)) farthest = end;
    if (excessOf(farthest) > 0) runs.push({ run: groups.slice(first, end), farthest: groups[farthest]! });
    first = end;
  }
  return runs;
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
