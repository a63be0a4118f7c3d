// Words of scripts that space them, single characters of scripts that do not, and marks of punctuation: the units in
// which texts are compared. Cut by hand rather than by a regular expression: a text of 1.3 MB has 250,000 tokens, and
// matching them one by one took four times as long.

/** Offsets are UTF-16 code units of the text. */
export type Tokens = {
  /** Equal for equal words, whatever their case, invisible characters or style of quote mark and dash. */
  ids: Int32Array;
  starts: Int32Array;
  ends: Int32Array;
  /** What begins with the token: 2 a paragraph, 1 a sentence or a part of one after a colon or semicolon, 0 neither. */
  breaks: Uint8Array;
};

const VARIANTS: Record<string, string> = Object.fromEntries([
  ...[..."‘’‚‛"].map((variant) => [variant, "'"]),
  ...[..."“”„‟«»"].map((variant) => [variant, '"']),
  ...[..."‐‑‒–—―−"].map((variant) => [variant, "-"]),
]);
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]/g;

/** A word, a character of an unspaced script (about half a word), or a mark of punctuation or another sign. */
export type TokenSort = "word" | "character" | "mark";

/** Knows which number stands for which word, and which are words; one for all texts that are compared. Ids count from 1. */
export class Vocabulary {
  private readonly seen = new Map<string, number>();
  private readonly folded = new Map<string, number>();
  private readonly sorts: TokenSort[] = ["mark"];

  get size(): number {
    return this.sorts.length;
  }

  sortOf(id: number): TokenSort {
    return this.sorts[id]!;
  }

  isWord(id: number): boolean {
    return this.sorts[id] !== "mark";
  }

  /** The number of a token as it is written; 0 for what is invisible. New words are added. */
  idOf(written: string, sort: TokenSort): number {
    const known = this.seen.get(written);
    if (known !== undefined) return known;
    const word = fold(written);
    let id = word === "" ? 0 : this.folded.get(word);
    if (id === undefined) {
      id = this.sorts.push(sort) - 1;
      this.folded.set(word, id);
    }
    this.seen.set(written, id);
    return id;
  }
}

/** The words of a text as they are compared. */
export function splitWords(text: string): string[] {
  const { starts, ends } = tokenise(text, new Vocabulary());
  return Array.from(starts, (start, index) => fold(text.slice(start, ends[index])));
}

function fold(written: string): string {
  return VARIANTS[written] ?? written.replace(INVISIBLE, "").toLowerCase();
}

const SPACE = 1;
const LETTER = 2;
/** A character that is a token by itself and a word: Han, kana, Thai and the like. */
const UNSPACED = 3;
const MARK = 4;
/** Half of a character beyond the first plane: its whole code point decides. */
const SURROGATE = 5;

const SORTS: Record<number, TokenSort> = { [LETTER]: "word", [UNSPACED]: "character", [MARK]: "mark" };

const UNSPACED_SCRIPTS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const ENDS_SENTENCE = /[.!?:;。！？：；؟؛۔।]/u;

const kinds = new Uint8Array(0x10000);

function kindOf(character: string): number {
  if (/\s/u.test(character)) return SPACE;
  if (UNSPACED_SCRIPTS.test(character)) return UNSPACED;
  return /[\p{P}\p{S}]/u.test(character) ? MARK : LETTER;
}

function kindAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  const known = kinds[unit]!;
  if (known !== 0 && known !== SURROGATE) return known;
  if (unit >= 0xd800 && unit <= 0xdfff) {
    kinds[unit] = SURROGATE;
    return kindOf(String.fromCodePoint(text.codePointAt(at)!));
  }
  return (kinds[unit] = kindOf(text[at]!));
}

/** Words new to the vocabulary are added to it. */
export function tokenise(text: string, vocabulary: Vocabulary): Tokens {
  // A token has at least one code unit.
  const ids = new Int32Array(text.length);
  const starts = new Int32Array(text.length);
  const ends = new Int32Array(text.length);
  const breaks = new Uint8Array(text.length);
  let count = 0;
  let pending = 2;
  for (let at = 0; at < text.length;) {
    const kind = kindAt(text, at);
    if (kind === SPACE) {
      if (text.charCodeAt(at) === 10) pending = 2;
      at += 1;
      continue;
    }
    const start = at;
    at += widthAt(text, at);
    if (kind === LETTER) while (at < text.length && kindAt(text, at) === LETTER) at += widthAt(text, at);
    const written = text.slice(start, at);
    const id = vocabulary.idOf(written, SORTS[kind]!);
    if (id === 0) continue;
    ids[count] = id;
    starts[count] = start;
    ends[count] = at;
    breaks[count] = pending;
    count += 1;
    pending = kind === MARK && ENDS_SENTENCE.test(written) ? 1 : 0;
  }
  return sliceTokens({ ids, starts, ends, breaks }, 0, count);
}

/** A copy of the tokens [from, to). */
export function sliceTokens({ ids, starts, ends, breaks }: Tokens, from: number, to: number): Tokens {
  return {
    ids: ids.slice(from, to),
    starts: starts.slice(from, to),
    ends: ends.slice(from, to),
    breaks: breaks.slice(from, to),
  };
}

function widthAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit >= 0xd800 && unit < 0xdc00 && at + 1 < text.length ? 2 : 1;
}

/** How many of the sorted numbers are at most `value`: of ends, also the index of the first token that ends after an offset. */
export function countUpTo(sorted: Int32Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}
