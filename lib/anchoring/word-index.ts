// Where the words of a passage stand in a text, each by its rarity: the index for passages without a map, and, over the
// words that are new in a version, for those that the map lost.
import type { TokenWeights } from "./align-gap";
import { dropChanceRuns } from "./drop-chance-runs";
import { matchInOrder } from "./match-in-order";
import type { Tokens } from "./tokens";

/** `places`: for each token of the passage where it stands, or -1. `weight`: of those that stand there. */
export type SimilarPlace = { places: Int32Array; weight: number };

/** Places of one word that vote: a word that stands more often marks none. */
const MAX_PLACES = 64;
/** Share of the words of a copy that are open: of the rest, chance made something else. */
const MIN_OPEN = 0.6;
/** Windows with the most votes that are aligned. */
const MAX_WINDOWS = 4;
/** Pairs compared in one window: keeps 5,000 characters below 50 ms. */
const MAX_CELLS = 2_000_000;

export class WordIndex {
  /** The open places of each word: those of `id` are places[offsets[id]] up to places[offsets[id + 1]]. */
  private readonly offsets: Int32Array;
  private readonly places: Int32Array;

  /** `taken`: for each token -1 if it is open; without it all are. */
  constructor(
    private readonly text: Tokens,
    private readonly weights: TokenWeights,
    private readonly taken?: Int32Array,
  ) {
    this.offsets = new Int32Array(weights.length + 1);
    const { ids } = text;
    for (let at = 0; at < ids.length; at += 1) if (this.isOpen(at)) this.offsets[ids[at]! + 1]! += 1;
    for (let id = 1; id < this.offsets.length; id += 1) this.offsets[id]! += this.offsets[id - 1]!;
    this.places = new Int32Array(this.offsets.at(-1)!);
    const filled = this.offsets.slice();
    for (let at = 0; at < ids.length; at += 1) if (this.isOpen(at)) this.places[filled[ids[at]!]!++] = at;
  }

  /** Where exactly these tokens stand, most of them open. */
  findVerbatim(ids: Int32Array): number[] {
    let rarest = 0;
    for (let index = 1; index < ids.length; index += 1)
      if (this.countOf(ids[index]!) < this.countOf(ids[rarest]!)) rarest = index;
    return [...this.placesOf(ids[rarest]!)]
      .map((place) => place - rarest)
      .filter((place) => this.isMostlyOpen(ids, place));
  }

  private isMostlyOpen(ids: Int32Array, place: number): boolean {
    let open = 0;
    let all = 0;
    for (let index = 0; index < ids.length; index += 1) {
      if (this.text.ids[place + index] !== ids[index]) return false;
      const weight = this.weights[ids[index]!]!;
      all += weight;
      if (this.isOpen(place + index)) open += weight;
    }
    return open >= MIN_OPEN * all;
  }

  /** The places that keep most of a passage's words in their order, the heaviest first; none is given twice. */
  findSimilar(passage: Tokens): SimilarPlace[] {
    const found = this.findWindows(passage.ids)
      .map((window) => this.alignIn(window, passage))
      .filter(({ weight }) => weight > 0)
      .sort((a, b) => b.weight - a.weight);
    const placed = new Set<number>();
    return found.filter(({ places }) => {
      const isSeen = places.some((place) => place >= 0 && placed.has(place));
      for (const place of places) placed.add(place);
      return !isSeen;
    });
  }

  private alignIn({ nextFrom, nextTo }: Window, passage: Tokens): SimilarPlace {
    const stretch = { from: 0, to: passage.ids.length, nextFrom, nextTo };
    const places = matchInOrder(passage, this.text, stretch, this.weights, MAX_CELLS);
    dropChanceRuns(places, stretch, passage, this.text, this.weights);
    let weight = 0;
    places.forEach((place, index) => {
      if (place >= 0 && this.isOpen(place)) weight += this.weights[passage.ids[index]!]!;
      else places[index] = -1;
    });
    return { places, weight };
  }

  /** Words vote, the rarer the more, for where the passage would begin; a window has room for as many words again. */
  private findWindows(ids: Int32Array): Window[] {
    const room = ids.length;
    const bucket = Math.max(8, room);
    const votes = new Map<number, number>();
    ids.forEach((id, index) => {
      if (this.countOf(id) > MAX_PLACES) return;
      for (const place of this.placesOf(id)) {
        const key = Math.floor((place - index) / bucket);
        votes.set(key, (votes.get(key) ?? 0) + this.weights[id]!);
      }
    });
    const joined = [...votes].map(([key, weight]) => ({ key, weight: weight + (votes.get(key + 1) ?? 0) }));
    return joined
      .sort((a, b) => b.weight - a.weight)
      .slice(0, MAX_WINDOWS)
      .map(({ key }) => ({
        nextFrom: Math.max(0, key * bucket - (room >> 1)),
        nextTo: Math.min(this.text.ids.length, (key + 2) * bucket + room + (room >> 1)),
      }));
  }

  private isOpen(at: number): boolean {
    return this.taken === undefined || this.taken[at] === -1;
  }

  /** A word that the text does not hold has no place. */
  private countOf(id: number): number {
    return id + 1 < this.offsets.length ? this.offsets[id + 1]! - this.offsets[id]! : 0;
  }

  private placesOf(id: number): Int32Array {
    return id + 1 < this.offsets.length
      ? this.places.subarray(this.offsets[id], this.offsets[id + 1])
      : new Int32Array(0);
  }
}

type Window = { nextFrom: number; nextTo: number };
