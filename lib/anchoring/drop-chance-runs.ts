// Between two unlike sentences some "the" and "of" always match. Such a match says nothing, and would stretch a passage
// over words it never held: a run goes when it is light beside the changed words on both its sides.
// (The idea is the semantic cleanup of Neil Fraser's diff-match-patch.)
import type { TokenWeights } from "./align-gap";
import type { Tokens } from "./tokens";

/** Plain words that a run must have for each changed word on its emptier side. */
const WORDS_PER_CHANGED_WORD = 0.25;
/** No run of so many plain words matches by chance. */
const SURE_WORDS = 8;

type Run = { at: number; next: number; length: number; weight: number };

/** Clears the matches of chance from `map` (previous -> next, increasing). */
export function dropChanceRuns(map: Int32Array, weights: TokenWeights, previous: Tokens, next: Tokens): void {
  let runs = findRuns(map, weights, previous);
  for (;;) {
    const kept = runs.filter((run, index) => {
      if (run.weight >= 16 * SURE_WORDS) return true;
      const before = index > 0 ? runs[index - 1]! : { at: 0, next: 0, length: 0 };
      const after = runs[index + 1] ?? { at: previous.ids.length, next: next.ids.length };
      const gapBefore = Math.max(run.at - before.at - before.length, run.next - before.next - before.length);
      const gapAfter = Math.max(after.at - run.at - run.length, after.next - run.next - run.length);
      return run.weight >= 16 * WORDS_PER_CHANGED_WORD * Math.min(gapBefore, gapAfter);
    });
    if (kept.length === runs.length) break;
    runs = kept;
  }
  map.fill(-1);
  for (const { at, next: place, length } of runs)
    for (let index = 0; index < length; index += 1) map[at + index] = place + index;
}

function findRuns(map: Int32Array, weights: TokenWeights, previous: Tokens): Run[] {
  const runs: Run[] = [];
  for (let at = 0; at < map.length; at += 1) {
    if (map[at]! < 0) continue;
    const weight = weights[previous.ids[at]!]!;
    const last = runs.at(-1);
    if (last && last.at + last.length === at && last.next + last.length === map[at]) {
      last.length += 1;
      last.weight += weight;
    } else runs.push({ at, next: map[at]!, length: 1, weight });
  }
  return runs;
}
