// Between two unlike sentences some "the" and "of" always match. Such a match says nothing, and would stretch a passage
// over words it never held: a run goes when it is light beside the changed words on both its sides.
// (The idea is the semantic cleanup of Neil Fraser's diff-match-patch.)
import type { TokenWeights } from "./align-gap";
import type { Stretch } from "./stretch";
import type { Tokens } from "./tokens";

/** Plain words that a run must have for each changed word on its emptier side. */
const WORDS_PER_CHANGED_WORD = 0.25;
/** No run of so many plain words matches by chance. */
const SURE_WORDS = 8;
/** Nor does a whole paragraph, such as a heading, of so many. */
const SURE_WORDS_OF_BLOCK = 2;

type Run = { at: number; next: number; length: number; weight: number };

/** Clears the matches of chance from `places`: for each previous token of the stretch its place in the next, or -1; increasing. */
export function dropChanceRuns(
  places: Int32Array,
  stretch: Stretch,
  previous: Tokens,
  next: Tokens,
  weights: TokenWeights,
): void {
  const start = { at: stretch.from, next: stretch.nextFrom, length: 0 };
  const end = { at: stretch.to, next: stretch.nextTo };
  let runs = findRuns(places, stretch.from, previous, weights);
  for (;;) {
    const kept = runs.filter((run, index) => {
      const sure = isBlock(run, previous, next) ? SURE_WORDS_OF_BLOCK : SURE_WORDS;
      if (run.weight >= 16 * sure) return true;
      const before = runs[index - 1] ?? start;
      const after = runs[index + 1] ?? end;
      const gapBefore = Math.max(run.at - before.at - before.length, run.next - before.next - before.length);
      const gapAfter = Math.max(after.at - run.at - run.length, after.next - run.next - run.length);
      return run.weight >= 16 * WORDS_PER_CHANGED_WORD * Math.min(gapBefore, gapAfter);
    });
    if (kept.length === runs.length) break;
    runs = kept;
  }
  places.fill(-1);
  for (const { at, next: place, length } of runs)
    for (let index = 0; index < length; index += 1) places[at - stretch.from + index] = place + index;
}

function findRuns(places: Int32Array, from: number, { ids }: Tokens, weights: TokenWeights): Run[] {
  const runs: Run[] = [];
  for (let index = 0; index < places.length; index += 1) {
    if (places[index]! < 0) continue;
    const at = from + index;
    const weight = weights[ids[at]!]!;
    const last = runs.at(-1);
    if (last && last.at + last.length === at && last.next + last.length === places[index]) {
      last.length += 1;
      last.weight += weight;
    } else runs.push({ at, next: places[index]!, length: 1, weight });
  }
  return runs;
}

/** Whether the run is a whole paragraph of both texts. */
function isBlock({ at, next: place, length }: Run, previous: Tokens, next: Tokens): boolean {
  const isWhole = ({ breaks }: Tokens, from: number) => breaks[from] === 2 && (breaks[from + length] ?? 2) === 2;
  return isWhole(previous, at) && isWhole(next, place);
}
