// The words of the next text that were no word of the previous one: the only place where a passage that the map lost can
// be. Whatever else is alike was there before and is somebody else's.
import { alignGap, type TokenWeights } from "./align-gap";
import type { TokenMap } from "./align-tokens";
import type { Tokens } from "./tokens";

/** Places of one word that are looked at: a word that is new so often marks none. */
const MAX_PLACES = 64;
/** Share of the words of a copy that are new: of the rest, chance made something else. */
const MIN_NEW = 0.6;
/** Windows with the most votes that are aligned. */
const MAX_WINDOWS = 3;

export class NewWords {
  /** The new places of each word: those of `id` are places[offsets[id]] up to places[offsets[id + 1]]. */
  private readonly offsets: Int32Array;
  private readonly places: Int32Array;

  constructor(
    private readonly next: Tokens,
    private readonly map: TokenMap,
    private readonly weights: TokenWeights,
  ) {
    this.offsets = new Int32Array(weights.length + 1);
    const { ids } = next;
    for (let at = 0; at < ids.length; at += 1) if (map.previous[at]! < 0) this.offsets[ids[at]! + 1]! += 1;
    for (let id = 1; id < this.offsets.length; id += 1) this.offsets[id]! += this.offsets[id - 1]!;
    this.places = new Int32Array(this.offsets.at(-1)!);
    const filled = this.offsets.slice();
    for (let at = 0; at < ids.length; at += 1) if (map.previous[at]! < 0) this.places[filled[ids[at]!]!++] = at;
  }

  /** Where exactly these tokens stand, most of them new. */
  findVerbatim(ids: Int32Array): number[] {
    let rarest = 0;
    for (let index = 1; index < ids.length; index += 1)
      if (this.countOf(ids[index]!) < this.countOf(ids[rarest]!)) rarest = index;
    return this.placesOf(ids[rarest]!)
      .map((place) => place - rarest)
      .filter((place) => this.isMostlyNew(ids, place));
  }

  private isMostlyNew(ids: Int32Array, place: number): boolean {
    let news = 0;
    let all = 0;
    for (let index = 0; index < ids.length; index += 1) {
      if (this.next.ids[place + index] !== ids[index]) return false;
      const weight = this.weights[ids[index]!]!;
      all += weight;
      if (this.isNew(place + index)) news += weight;
    }
    return news >= MIN_NEW * all;
  }

  /** For each token of a passage where it stands among the new words, or -1: in the stretch that keeps most by weight. */
  findSimilar(passage: Tokens): Int32Array | null {
    let best: Int32Array | null = null;
    let most = 0;
    for (const window of this.findWindows(passage.ids)) {
      const places = alignGap(passage, this.next, { from: 0, to: passage.ids.length, ...window }, this.weights);
      let weight = 0;
      places.forEach((place, index) => {
        if (this.isNew(place)) weight += this.weights[passage.ids[index]!]!;
        else places[index] = -1;
      });
      if (weight > most) [best, most] = [places, weight];
    }
    return best;
  }

  /** Words vote, the rarer the more, for where the passage would begin; each window has room for as many words again. */
  private findWindows(ids: Int32Array): { nextFrom: number; nextTo: number }[] {
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
        nextTo: Math.min(this.next.ids.length, (key + 2) * bucket + room + (room >> 1)),
      }));
  }

  private isNew(at: number): boolean {
    return this.map.previous[at] === -1;
  }

  private countOf(id: number): number {
    return this.offsets[id + 1]! - this.offsets[id]!;
  }

  private placesOf(id: number): number[] {
    return [...this.places.subarray(this.offsets[id], this.offsets[id + 1])];
  }
}
