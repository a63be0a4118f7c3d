// Where passages of one version stand in the next: by the map between the two versions, and for what the map could not
// carry by looking for its words among those that are new.
import { type Alignment, align } from "./align-texts";
import { type Span, clampToGraphemes } from "./graphemes";
import { normalise } from "./normalise";
import type { Quote } from "./quote";
import type { Resolution } from "./resolve";
import { countUpTo, sliceTokens } from "./tokens";
import { WordIndex } from "./word-index";

export type PlacedQuote = Span & { quote: Quote };

/** Tokens of the previous text, both included. */
type Passage = Span & { first: number; last: number };
/** Tokens of the next text, both included; share of the passage's words that stand there. */
type Part = { first: number; last: number; share: number };

/** Below this share of its words, in place, a passage is not changed but gone. */
const MIN_SHARE = 0.45;
/** With so many in place, the very words elsewhere are a copy. */
const CLEAR_SHARE = 0.6;
/** Elsewhere nothing but its words speaks for a passage, so more of them must. */
const MIN_SHARE_ELSEWHERE = 0.6;
/** Plain words of a passage that is no formula. */
const MIN_WORDS_ELSEWHERE = 5;
/**
 * A gap of more tokens between two carried words, for each word carried on its lighter side, parts them: one word does not
 * stretch a passage over more than the new sentence that was put before it.
 */
const MAX_GAP_PER_WORD = 40;
/** Words around a passage that are looked at elsewhere. */
const CONTEXT = 8;

/** One resolution for each passage, in their order. `start` and `end` are where it stood in the previous text. */
export function reanchor(previous: string, next: string, passages: readonly PlacedQuote[]): Resolution[] {
  const carrier = new Carrier(previous, next);
  return passages.map((passage) => carrier.carry(passage));
}

class Carrier {
  private readonly alignment: Alignment;
  private words: WordIndex | undefined;

  constructor(
    private readonly previousText: string,
    private readonly nextText: string,
  ) {
    this.alignment = align(previousText, nextText);
  }

  carry({ start, end }: Span): Resolution {
    const { previous } = this.alignment;
    const first = countUpTo(previous.ends, start);
    let last = first - 1;
    while (last + 1 < previous.ids.length && previous.starts[last + 1]! < end) last += 1;
    if (last < first) return { status: "orphaned", score: 0 };
    const passage = { start, end, first, last };
    const whole = this.findWhole(passage);
    if (whole) return whole;
    const part = this.findPart(passage);
    if (part.share >= CLEAR_SHARE) return this.changed(part);
    const verbatim = this.findVerbatim(passage);
    if (verbatim) return verbatim;
    if (part.share >= MIN_SHARE) return this.changed(part);
    const similar = this.findSimilar(passage);
    return similar ? this.changed(similar) : { status: "orphaned", score: part.share };
  }

  /** Every token stands side by side with those that were carried; at an edge another copy may have been given a word of it. */
  private findWhole(passage: Passage): Resolution | null {
    const { previous, next, map } = this.alignment;
    const { first, last } = passage;
    let carried = 0;
    let at = first;
    while (at <= last && map.next[at]! < 0) at += 1;
    const place = map.next[at]! - (at - first);
    for (at = first; at <= last; at += 1) {
      if (previous.ids[at] !== next.ids[place + at - first]) return null;
      if (map.next[at] === place + at - first) carried += 1;
    }
    if (carried <= (last - first + 1) / 2) return null;
    return this.describe(passage, place, map.isMoved[(first + last) >> 1] === 1 ? "moved" : "exact");
  }

  /** The passage whose tokens stand from `place` on: with the spaces at its ends where they are the same too. */
  private describe({ start, end, first, last }: Passage, place: number, status: "exact" | "moved"): Resolution {
    const { previous, next } = this.alignment;
    const words = this.previousText.slice(start, end);
    const outer = {
      start: next.starts[place]! + start - previous.starts[first]!,
      end: next.ends[place + last - first]! + end - previous.ends[last]!,
    };
    if (this.nextText.slice(outer.start, outer.end) === words) return { status, ...outer, score: 1 };
    const from = Math.max(outer.start, next.starts[place]!);
    const span = clampToGraphemes(this.nextText, from, Math.min(outer.end, next.ends[place + last - first]!));
    const isVerbatim = normalise(this.nextText.slice(span.start, span.end)).text === normalise(words).text.trim();
    return { status: isVerbatim ? status : "changed", ...span, score: 1 };
  }

  /** From the first to the last word that was carried, and on over equal words that another copy was given at an edge. */
  private findPart({ first, last }: Passage): Part {
    const { previous, next, map, vocabulary } = this.alignment;
    const carried: number[] = [];
    let total = 0;
    for (let at = first; at <= last; at += 1) {
      if (!vocabulary.isWord(previous.ids[at]!)) continue;
      total += 1;
      if (map.next[at]! >= 0) carried.push(at);
    }
    const group = largestGroup(carried, map.next, map.isMoved);
    if (group.length === 0) return { first: 0, last: 0, share: 0 };
    const reach = (step: 1 | -1, from: number, to: number) => {
      let [at, place] = [from, map.next[from]!];
      let words = 0;
      while (at !== to && previous.ids[at + step] === next.ids[place + step]) {
        at += step;
        place += step;
        if (vocabulary.isWord(previous.ids[at]!)) words += 1;
      }
      return { place, words };
    };
    const start = reach(-1, group[0]!, first);
    const end = reach(1, group.at(-1)!, last);
    return { first: start.place, last: end.place, share: (group.length + start.words + end.words) / total };
  }

  /** The very words among those that are new, if they are no formula, and in one place with more around them than in any other. */
  private findVerbatim(passage: Passage): Resolution | null {
    const ids = this.alignment.previous.ids.subarray(passage.first, passage.last + 1);
    if (this.weigh(ids) < 16 * MIN_WORDS_ELSEWHERE) return null;
    const [best, second] = this.newWords
      .findVerbatim(ids)
      .map((place) => ({ place, context: this.weighContext(passage, place) }))
      .sort((a, b) => b.context - a.context);
    if (!best || best.context === second?.context) return null;
    return this.describe(passage, best.place, "moved");
  }

  /** The equal tokens right before and right after the passage, here and there. */
  private weighContext({ first, last }: Passage, place: number): number {
    const { previous, next, weights } = this.alignment;
    const weighTowards = (step: 1 | -1, at: number, there: number) => {
      let weight = 0;
      for (let count = 1; count <= CONTEXT; count += 1) {
        const id = previous.ids[at + step * count];
        if (id === undefined || id !== next.ids[there + step * count]) break;
        weight += weights[id]!;
      }
      return weight;
    };
    return weighTowards(-1, first, place) + weighTowards(1, last, place + last - first);
  }

  /** Most of the words, in their order, among those that are new. */
  private findSimilar({ first, last }: Passage): Part | null {
    const { previous, vocabulary } = this.alignment;
    const passage = sliceTokens(previous, first, last + 1);
    const isWord = (index: number) => vocabulary.isWord(passage.ids[index]!);
    const found = this.newWords.findSimilar(passage)[0]?.places;
    if (!found) return null;
    const kept = [...found.keys()].filter((index) => found[index]! >= 0 && isWord(index));
    const share = kept.length / [...found.keys()].filter(isWord).length;
    const isFormula = this.weigh(kept.map((index) => passage.ids[index]!)) < 16 * MIN_WORDS_ELSEWHERE;
    if (share < MIN_SHARE_ELSEWHERE || isFormula) return null;
    return { first: found[kept[0]!]!, last: found[kept.at(-1)!]!, share };
  }

  private weigh(ids: Iterable<number>): number {
    let weight = 0;
    for (const id of ids) weight += this.alignment.weights[id]!;
    return weight;
  }

  /** The words that were no word of the previous text: whatever else is alike was there before and is another passage. */
  private get newWords(): WordIndex {
    const { next, map, weights } = this.alignment;
    return (this.words ??= new WordIndex(next, weights, map.previous));
  }

  private changed({ first, last, share }: Part): Resolution {
    const { starts, ends } = this.alignment.next;
    return { status: "changed", ...clampToGraphemes(this.nextText, starts[first]!, ends[last]!), score: share };
  }
}

/**
 * Parts the carried words of each kind where the next place is before, or farther away than the words on the lighter side
 * can answer for, and takes the largest part: what moved away from the middle of a passage does not part what stayed.
 */
function largestGroup(carried: readonly number[], places: Int32Array, isMoved: Uint8Array): number[] {
  const groups = [0, 1].flatMap((kind) =>
    groupNear(
      carried.filter((at) => isMoved[at] === kind),
      places,
    ),
  );
  return groups.reduce((best, group) => (group.length > best.length ? group : best), []);
}

function groupNear(carried: readonly number[], places: Int32Array): number[][] {
  const groups: number[][] = [];
  for (const at of carried) {
    const gap = groups.length > 0 ? places[at]! - places[groups.at(-1)!.at(-1)!]! : 0;
    if (gap > 0 && gap <= MAX_GAP_PER_WORD) groups.at(-1)!.push(at);
    else groups.push([at]);
  }
  const joined: number[][] = [];
  for (const group of groups) {
    const before = joined.at(-1);
    const gap = before ? places[group[0]!]! - places[before.at(-1)!]! : 0;
    if (before && gap > 0 && gap <= MAX_GAP_PER_WORD * Math.min(before.length, group.length)) before.push(...group);
    else joined.push(group);
  }
  return joined;
}
