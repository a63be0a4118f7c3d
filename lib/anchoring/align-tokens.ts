// Matches the words of two versions of a text in place: unique runs first, then between them with shorter ones, and what
// is left word by word. What moved is found among what stays unmatched.
import { alignGap, type TokenWeights } from "./align-gap";
import { dropChanceRuns } from "./drop-chance-runs";
import { findMovedRuns } from "./find-moved-runs";
import { matchWholeBlocks } from "./match-whole-blocks";
import type { Stretch } from "./stretch";
import type { Tokens } from "./tokens";
import { findRunsInOrder } from "./unique-runs";

export const UNMATCHED = -1;

export type TokenMap = {
  /** For each previous token its place in the next, or UNMATCHED. No place is given twice. */
  next: Int32Array;
  /** For each next token its place in the previous, or UNMATCHED. */
  previous: Int32Array;
  /** For each previous token: 1 where it was matched out of order. */
  isMoved: Uint8Array;
};

/** Shingles tried in turn. Five tokens of a policy text seldom stand twice by chance; one rare word is better than nothing. */
const SHINGLE_SIZES = [5, 3, 2, 1];
/** Pairs compared one by one in a stretch: 12 ms at most. Larger ones are first divided. */
const MAX_GAP_CELLS = 2_000_000;
/** Below this, dividing first could only take a choice away. */
const SMALL_GAP_CELLS = 20_000;
/** Pairs compared in a whole text: a rewritten one must not take minutes. */
const MAX_CELLS = 60_000_000;
/**
 * Tokens of the runs around a gap that are matched again with it: where words repeat at an edit's edge, a greedy run has
 * taken the wrong copy.
 */
const RECONSIDERED = 12;

export function alignTokens(previous: Tokens, next: Tokens, weights: TokenWeights): TokenMap {
  const map: TokenMap = {
    next: new Int32Array(previous.ids.length).fill(UNMATCHED),
    previous: new Int32Array(next.ids.length).fill(UNMATCHED),
    isMoved: new Uint8Array(previous.ids.length),
  };
  matchInPlace(previous, next, weights, map.next);
  const whole = { from: 0, to: previous.ids.length, nextFrom: 0, nextTo: next.ids.length };
  dropChanceRuns(map.next, whole, previous, next, weights);
  for (let at = 0; at < map.next.length; at += 1) if (map.next[at]! >= 0) map.previous[map.next[at]!] = at;
  findMovedRuns(previous, next, weights, map);
  matchWholeBlocks(previous, next, weights, map);
  return map;
}

function matchInPlace(previous: Tokens, next: Tokens, weights: TokenWeights, map: Int32Array) {
  let cellsLeft = MAX_CELLS;
  const gaps: Stretch[] = [];
  divide(matchEnds(previous.ids, next.ids, map), 0);

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
        for (let index = 0; index < run.length; index += 1) map[run.at + index] = run.next + index;
        // Between runs of this size there may be more of it: uniqueness is judged anew in each gap.
        divide({ from, to: run.at, nextFrom, nextTo: run.next }, at);
        from = run.at + run.length;
        nextFrom = run.next + run.length;
      }
      return divide({ from, to: stretch.to, nextFrom, nextTo: stretch.nextTo }, at);
    }
    if (cells <= MAX_GAP_CELLS) gaps.push(stretch);
  }

  for (const gap of gaps) {
    const stretch = widen(gap, map, previous.ids.length, next.ids.length);
    const cells = (stretch.to - stretch.from) * (stretch.nextTo - stretch.nextFrom);
    if (cells > cellsLeft) continue;
    cellsLeft -= cells;
    map.set(alignGap(previous, next, stretch, weights), stretch.from);
  }
}

/** Matches what both texts begin and end with; a text that is one repetition has no other sure points. */
function matchEnds(previous: Int32Array, next: Int32Array, map: Int32Array): Stretch {
  const shorter = Math.min(previous.length, next.length);
  let head = 0;
  while (head < shorter && previous[head] === next[head]) map[head] = head++;
  const shift = next.length - previous.length;
  let to = previous.length;
  while (to > head && to + shift > head && previous[to - 1] === next[to - 1 + shift]) map[--to] = to + shift;
  return { from: head, to, nextFrom: head, nextTo: to + shift };
}

/** The gap with some of the matched tokens around it. */
function widen(gap: Stretch, map: Int32Array, length: number, nextLength: number): Stretch {
  let { from, to, nextFrom, nextTo } = gap;
  for (let count = 0; count < RECONSIDERED && from > 0 && nextFrom > 0 && map[from - 1] === nextFrom - 1; count += 1) {
    from -= 1;
    nextFrom -= 1;
  }
  for (let count = 0; count < RECONSIDERED && to < length && nextTo < nextLength && map[to] === nextTo; count += 1) {
    to += 1;
    nextTo += 1;
  }
  return { from, to, nextFrom, nextTo };
}
