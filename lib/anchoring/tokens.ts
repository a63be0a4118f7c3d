// Words of scripts that space them, single characters of scripts that do not, and marks of punctuation: the units in
// which an edited passage is compared.

/** Tokens of a text as numbers: equal words have equal ids, whatever their case or style of quote mark. */
export type Tokens = { ids: Int32Array; starts: Int32Array; ends: Int32Array };

const UNSPACED =
  "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}";
const TOKEN = new RegExp(`[^\\s\\p{P}\\p{S}${UNSPACED}]+|\\S`, "gu");

/** Knows which number stands for which word; one for all texts that are compared. */
export type Vocabulary = Map<string, number>;

/** Tokens of a text; offsets count in `text`. Words new to the vocabulary are added to it. */
export function tokenise(text: string, vocabulary: Vocabulary): Tokens {
  const ids: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    const word = token.toLowerCase();
    let id = vocabulary.get(word);
    if (id === undefined) vocabulary.set(word, (id = vocabulary.size + 1));
    ids.push(id);
    starts.push(index);
    ends.push(index + token.length);
  }
  return { ids: Int32Array.from(ids), starts: Int32Array.from(starts), ends: Int32Array.from(ends) };
}

/** Ids of a quote's tokens; 0 for a word that the text does not hold, which is equal to none. */
export function tokeniseQuote(quote: string, vocabulary: Vocabulary): Int32Array {
  return Int32Array.from(splitWords(quote), (word) => vocabulary.get(word) ?? 0);
}

export function splitWords(text: string): string[] {
  return text.toLowerCase().match(TOKEN) ?? [];
}

/** Index of the first token that starts at or after an offset. */
export function tokenAt(tokens: Tokens, offset: number): number {
  let low = 0;
  let high = tokens.ids.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens.starts[middle]! < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
