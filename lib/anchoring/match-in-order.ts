// Matches two stretches of words in order: unique runs first, then between them with shorter ones, and what is left word
// by word.
import { alignGap, type TokenWeights } from "./align-gap";
import type { Stretch } from "./stretch";
import type { Tokens } from "./tokens";
import { findRunsInOrder } from "./unique-runs";

/** Shingles tried in turn. Five tokens of a policy text seldom stand twice by chance; one rare word is better than nothing. */
const SHINGLE_SIZES = [5, 3, 2, 1];
/** Pairs compared one by one in a stretch: 12 ms at most. Larger ones are first divided. */
const MAX_GAP_CELLS = 2_000_000;
/** Below this, dividing first could only take a choice away. */
const SMALL_GAP_CELLS = 20_000;
/**
 * Tokens of the runs around a gap that are matched again with it: where words repeat at an edit's edge, a greedy run has
 * taken the wrong copy.
 */
const RECONSIDERED = 12;

/**
 * For each previous token of the stretch its place in the next, or -1; increasing. At most `maxCells` pairs are compared:
 * what would cost more stays unmatched.
 */
export function matchInOrder(
  previous: Tokens,
  next: Tokens,
  whole: Stretch,
  weights: TokenWeights,
  maxCells: number,
): Int32Array {
  const places = new Int32Array(whole.to - whole.from).fill(-1);
  const gaps: Stretch[] = [];
  divide(matchEnds(previous.ids, next.ids, whole, places), 0);

  function divide(stretch: Stretch, level: number): void {
    const length = stretch.to - stretch.from;
    const nextLength = stretch.nextTo - stretch.nextFrom;
    if (length + nextLength === 0) return;
    const cells = length * nextLength;
    // Also where one side is empty: which of two like sentences was cut out is decided there.
    if (cells <= SMALL_GAP_CELLS) return void gaps.push(stretch);
    for (let at = level; at < SHINGLE_SIZES.length; at += 1) {
      const runs = findRunsInOrder(previous.ids, next.ids, stretch, SHINGLE_SIZES[at]!);
      if (runs.length === 0) continue;
      let { from, nextFrom } = stretch;
      for (const run of runs) {
        for (let index = 0; index < run.length; index += 1) places[run.at - whole.from + index] = run.next + index;
        // Between runs of this size there may be more of it: uniqueness is judged anew in each gap.
        divide({ from, to: run.at, nextFrom, nextTo: run.next }, at);
        from = run.at + run.length;
        nextFrom = run.next + run.length;
      }
      return divide({ from, to: stretch.to, nextFrom, nextTo: stretch.nextTo }, at);
    }
    if (cells <= MAX_GAP_CELLS) gaps.push(stretch);
  }

  let cellsLeft = maxCells;
  for (const gap of gaps) {
    const stretch = widen(gap, whole, places);
    const cells = (stretch.to - stretch.from) * (stretch.nextTo - stretch.nextFrom);
    if (cells > cellsLeft) continue;
    cellsLeft -= cells;
    places.set(alignGap(previous, next, stretch, weights), stretch.from - whole.from);
  }
  return places;
}

/** Matches what both stretches begin and end with; a text that is one repetition has no other sure points. */
function matchEnds(previous: Int32Array, next: Int32Array, whole: Stretch, places: Int32Array): Stretch {
  let { from, to, nextFrom, nextTo } = whole;
  while (from < to && nextFrom < nextTo && previous[from] === next[nextFrom]) places[from++ - whole.from] = nextFrom++;
  while (from < to && nextFrom < nextTo && previous[to - 1] === next[nextTo - 1]) places[--to - whole.from] = --nextTo;
  return { from, to, nextFrom, nextTo };
}

/** The gap with some of the matched tokens around it. */
function widen(gap: Stretch, whole: Stretch, places: Int32Array): Stretch {
  let { from, to, nextFrom, nextTo } = gap;
  for (let count = 0; count < RECONSIDERED && from > whole.from; count += 1) {
    if (places[from - 1 - whole.from] !== nextFrom - 1) break;
    from -= 1;
    nextFrom -= 1;
  }
  for (let count = 0; count < RECONSIDERED && to < whole.to; count += 1) {
    if (places[to - whole.from] !== nextTo) break;
    to += 1;
    nextTo += 1;
  }
  return { from, to, nextFrom, nextTo };
}
