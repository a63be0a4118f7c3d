// Words at the end of a sentence often repeat, and a run of equal words reaches over them into what follows. Where two
// runs hold the same words, sentences stay whole.
import type { TokenRun } from "./stretch";
import type { TokenMap } from "./token-map";
import type { Tokens } from "./tokens";

/** Leaves to the words that stayed a sentence that begins, or ends, within the run and goes on in place beyond it. */
export function trimToBreaks(run: TokenRun, previous: Tokens, next: Tokens, map: TokenMap): TokenRun {
  const { at, next: place, length } = run;
  const goesOn = (matched: Int32Array, index: number) =>
    matched[index]! >= 0 && matched[index + 1] === matched[index]! + 1;
  /** Whether a match in place holds the word and the one after it. */
  const isHeld = (index: number) => goesOn(map.next, at + index) || goesOn(map.previous, place + index);
  const begins = (index: number) => previous.breaks[at + index]! > 0 && next.breaks[place + index]! > 0;

  let end = length;
  for (let index = length - 1; end === length && index > 0 && isHeld(index); index -= 1) if (begins(index)) end = index;
  let start = 0;
  for (let index = 1; start === 0 && index < end && isHeld(index - 2); index += 1) if (begins(index)) start = index;
  return { at: at + start, next: place + start, length: end - start };
}

/** Parts runs that reach over each other where the strongest break is, in either text. */
export function partRuns(runs: readonly TokenRun[], previous: Tokens, next: Tokens): TokenRun[] {
  return partAlong(partAlong(runs, "next", next.breaks), "at", previous.breaks);
}

function partAlong(runs: readonly TokenRun[], side: "at" | "next", breaks: Uint8Array): TokenRun[] {
  const parted = runs.map((run) => ({ ...run })).sort((a, b) => a[side] - b[side]);
  for (const [index, run] of parted.entries()) {
    const before = parted[index - 1];
    const end = before ? before[side] + before.length : 0;
    if (!before || end <= run[side] || end >= run[side] + run.length) continue;
    let cut = end;
    for (let at = end - 1; at >= run[side]; at -= 1) if ((breaks[at] ?? 2) > (breaks[cut] ?? 2)) cut = at;
    const skipped = cut - run[side];
    before.length -= end - cut;
    run.at += skipped;
    run.next += skipped;
    run.length -= skipped;
  }
  return parted.filter(({ length }) => length > 0);
}
