// Matches the words of a small stretch as well as can be: by dynamic programming over every pair, with a price for each
// new run, so that "the energy sector" is matched as one phrase rather than as three words in three sentences.
// (Needleman and Wunsch 1970, with the affine gaps of Gotoh 1982 turned round: here runs open, not gaps.)
import type { Stretch } from "./stretch";
import type { Tokens } from "./tokens";

/** Sixteenths of a plain word. */
export type TokenWeights = Uint16Array;

// Below a plain word's weight, so that a single kept word counts; above punctuation's, so that a lone comma does not.
const OPENING_COST = 12;
/** Where a sentence or paragraph begins in both texts, a run begins readily. */
const OPENING_COST_AT_BREAK = 8;

/** Less than any score, and far from overflowing when weights are added. */
const NONE = -(1 << 29);

const SKIP_PREVIOUS = 0;
const SKIP_NEXT = 1;
const MATCH = 2;
const CONTINUES = 4;

type Side = Pick<Tokens, "ids" | "breaks">;

/** For each previous token of the stretch its place in the next, or -1. Cost: the product of the stretch's two sides. */
export function alignGap(previous: Side, next: Side, stretch: Stretch, weights: TokenWeights): Int32Array {
  const { from, to, nextFrom, nextTo } = stretch;
  const rows = to - from;
  const columns = nextTo - nextFrom;
  const width = columns + 1;
  const steps = new Uint8Array((rows + 1) * width);
  for (let j = 1; j <= columns; j += 1) steps[j] = SKIP_NEXT;
  /** The best score of a matching of the first i and j tokens, and of one that ends with the match of both last ones. */
  const best = new Int32Array(width);
  const ending = new Int32Array(width).fill(NONE);
  for (let i = 1; i <= rows; i += 1) {
    const id = previous.ids[from + i - 1]!;
    const weight = weights[id]!;
    const atBreak = previous.breaks[from + i - 1]! > 0;
    let diagonalBest = best[0]!;
    let diagonalEnding = ending[0]!;
    for (let j = 1; j <= columns; j += 1) {
      const aboveBest = best[j]!;
      const aboveEnding = ending[j]!;
      let score = aboveBest;
      let step = SKIP_PREVIOUS;
      if (best[j - 1]! > score) {
        score = best[j - 1]!;
        step = SKIP_NEXT;
      }
      let matched = NONE;
      if (id === next.ids[nextFrom + j - 1]) {
        const cost = atBreak && next.breaks[nextFrom + j - 1]! > 0 ? OPENING_COST_AT_BREAK : OPENING_COST;
        // The corners go on from, and lead over to, what is matched outside.
        const opened = diagonalBest + weight - (i === 1 && j === 1 ? 0 : cost);
        const continued = diagonalEnding + weight;
        matched = Math.max(opened, continued);
        if (i === rows && j === columns) matched += OPENING_COST;
        if (matched >= score) {
          score = matched;
          step = MATCH;
        }
        if (continued >= opened) step |= CONTINUES;
      }
      diagonalBest = aboveBest;
      diagonalEnding = aboveEnding;
      best[j] = score;
      ending[j] = matched;
      steps[i * width + j] = step;
    }
    steps[i * width] = SKIP_PREVIOUS;
  }
  return trace(steps, stretch);
}

function trace(steps: Uint8Array, { from, to, nextFrom, nextTo }: Stretch): Int32Array {
  const places = new Int32Array(to - from).fill(-1);
  let i = to - from;
  let j = nextTo - nextFrom;
  const width = j + 1;
  let mustMatch = false;
  while (i > 0 && j > 0) {
    const step = steps[i * width + j]!;
    if (mustMatch || (step & 3) === MATCH) {
      places[i - 1] = nextFrom + j - 1;
      mustMatch = (step & CONTINUES) !== 0;
      i -= 1;
      j -= 1;
    } else if ((step & 3) === SKIP_NEXT) j -= 1;
    else i -= 1;
  }
  return places;
}
