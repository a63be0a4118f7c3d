// What was found apart from the rest, but stands in order with it, has not moved: a sentence whose neighbours were
// rewritten is found as moved ones are.
import type { TokenMap } from "./token-map";

/** Takes back `isMoved` where the nearest words that were matched in place stand before and after a run in both texts. */
export function settleKinds({ next, isMoved }: TokenMap): void {
  /** For each previous token the next place of the nearest one after it that was matched in place. */
  const placeAfter = new Int32Array(next.length + 1);
  placeAfter[next.length] = 2 ** 31 - 1;
  for (let at = next.length - 1; at >= 0; at -= 1) placeAfter[at] = isInPlace(at) ? next[at]! : placeAfter[at + 1]!;
  let placeBefore = -1;
  for (let at = 0; at < next.length;) {
    let end = at + 1;
    if (isMoved[at] === 1) {
      while (end < next.length && isMoved[end] === 1 && next[end] === next[end - 1]! + 1) end += 1;
      if (placeBefore < next[at]! && next[end - 1]! < placeAfter[end]!) isMoved.fill(0, at, end);
    }
    if (isInPlace(end - 1)) placeBefore = next[end - 1]!;
    at = end;
  }

  function isInPlace(at: number): boolean {
    return next[at]! >= 0 && isMoved[at] === 0;
  }
}
