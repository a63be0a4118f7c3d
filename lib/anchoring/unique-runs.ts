// Runs of tokens that stand once in each of two sequences, in an order common to both: the sure points between which the
// rest is matched. The idea is Bram Cohen's patience diff, with shingles (runs of a fixed length) for lines.
import type { Stretch, TokenRun } from "./stretch";
import { countUpTo } from "./tokens";

/** Where a shingle was seen: an index, or one of these. */
const NOWHERE = -1;
const OFTEN = -2;

/**
 * A run may reach over the beginning of the one after it, because words at an edit's edge often repeat: by so many tokens
 * it is shortened rather than one of the two lost.
 */
const MAX_OVERLAP = 16;

/** Of the unique runs of a stretch those in an order common to both sides that hold the most tokens. O(n log n). */
export function findRunsInOrder(previous: Int32Array, next: Int32Array, stretch: Stretch, size: number): TokenRun[] {
  return shorten(longestChain(findUniqueRuns(previous, next, stretch, size)));
}

/**
 * Equal runs that begin with a shingle of `size` tokens unique in both sides of the stretch, in the order of the previous;
 * they may cross and overlap. Linear.
 */
export function findUniqueRuns(previous: Int32Array, next: Int32Array, stretch: Stretch, size: number): TokenRun[] {
  const { from, to, nextFrom, nextTo } = stretch;
  if (to - from < size || nextTo - nextFrom < size) return [];
  const places = new ShinglePlaces(previous, from, to, size);
  const nextPlaces = new ShinglePlaces(next, nextFrom, nextTo, size);
  const runs: TokenRun[] = [];
  for (let at = from; at + size <= to;) {
    const place = places.isUnique(previous, at) ? nextPlaces.find(previous, at) : NOWHERE;
    if (place < 0) {
      at += 1;
      continue;
    }
    let length = size;
    while (at + length < to && place + length < nextTo && previous[at + length] === next[place + length]) length += 1;
    runs.push({ at, next: place, length });
    // Its last shingles reach past its end: one of them may begin another run.
    at += length - size + 1;
  }
  return runs;
}

/** No run reaches over the next one. */
function shorten(chain: readonly TokenRun[]): TokenRun[] {
  return chain.flatMap((run, index) => {
    const after = chain[index + 1];
    const length = after ? Math.min(run.length, after.at - run.at, after.next - run.next) : run.length;
    return length > 0 ? [{ ...run, length }] : [];
  });
}

/** A hash table from shingles to the one place where each stands; open addressing, no objects. */
class ShinglePlaces {
  private readonly table: Int32Array;
  private readonly mask: number;

  constructor(
    private readonly ids: Int32Array,
    from: number,
    to: number,
    private readonly size: number,
  ) {
    let slots = 16;
    while (slots < 2 * (to - from)) slots *= 2;
    // Two numbers a slot: where its shingle was first seen, and whether it was seen again.
    this.table = new Int32Array(2 * slots).fill(NOWHERE);
    this.mask = slots - 1;
    for (let at = from; at + size <= to; at += 1) {
      const slot = this.slotOf(ids, at);
      if (this.table[slot] === NOWHERE) this.table[slot] = at;
      else this.table[slot + 1] = OFTEN;
    }
  }

  /** The one place of the shingle of `ids` at `at`; negative if it stands nowhere here or more than once. */
  find(ids: Int32Array, at: number): number {
    const slot = this.slotOf(ids, at);
    return this.table[slot + 1] === OFTEN ? OFTEN : this.table[slot]!;
  }

  isUnique(ids: Int32Array, at: number): boolean {
    return this.table[this.slotOf(ids, at) + 1] !== OFTEN;
  }

  private slotOf(ids: Int32Array, at: number): number {
    let hash = 0;
    for (let index = at; index < at + this.size; index += 1) {
      hash = Math.imul(hash ^ ids[index]!, 0x9e3779b1);
      hash ^= hash >>> 15;
    }
    let slot = hash & this.mask;
    for (;;) {
      const place = this.table[2 * slot]!;
      if (place === NOWHERE || this.isSame(ids, at, place)) return 2 * slot;
      slot = (slot + 1) & this.mask;
    }
  }

  private isSame(ids: Int32Array, at: number, place: number): boolean {
    for (let index = 0; index < this.size; index += 1) if (ids[at + index] !== this.ids[place + index]) return false;
    return true;
  }
}

/**
 * The heaviest chain of runs that increase in both sequences, by a Fenwick tree (1994) of the best chain that ends before
 * each place of the next; `runs` come in the order of the previous.
 */
function longestChain(runs: readonly TokenRun[]): TokenRun[] {
  if (runs.length < 2) return [...runs];
  const firmLength = ({ length }: TokenRun) => Math.max(1, length - MAX_OVERLAP);
  const endOf = (run: TokenRun) => run.at + firmLength(run);
  const nextEndOf = (run: TokenRun) => run.next + firmLength(run);
  const places = Int32Array.from(new Set(runs.map(nextEndOf))).sort();
  const tree = new Int32Array(places.length + 1).fill(-1);
  const weights = new Float64Array(runs.length);
  const before = new Int32Array(runs.length);
  const isLighter = (index: number, than: number) => index < 0 || weights[index]! < weights[than]!;
  // A run may only follow those that ended before it begins: each is entered once the sweep has passed its end.
  const byEnd = runs.map((_, index) => index).sort((a, b) => endOf(runs[a]!) - endOf(runs[b]!));
  let entered = 0;
  let last = 0;
  for (const [index, run] of runs.entries()) {
    for (; entered < byEnd.length && endOf(runs[byEnd[entered]!]!) <= run.at; entered += 1) {
      const done = byEnd[entered]!;
      for (let node = countUpTo(places, nextEndOf(runs[done]!)); node < tree.length; node += node & -node)
        if (isLighter(tree[node]!, done)) tree[node] = done;
    }
    let chain = -1;
    for (let node = countUpTo(places, run.next); node > 0; node -= node & -node)
      if (tree[node]! >= 0 && isLighter(chain, tree[node]!)) chain = tree[node]!;
    before[index] = chain;
    weights[index] = run.length + (chain < 0 ? 0 : weights[chain]!);
    if (weights[index]! > weights[last]!) last = index;
  }
  const chain: TokenRun[] = [];
  for (let index = last; index >= 0; index = before[index]!) chain.push(runs[index]!);
  return chain.reverse();
}
