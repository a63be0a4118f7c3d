import { plainWords } from "./letters";

/**
 * Whether something alike stands anywhere in a text: half of the quote's words, in their order, within one and a half
 * times its length. Then a deleted quote has a twin, and attaching to it, though wrong, is no wonder.
 */
export function createAlikeCheck(text: string): (quote: string) => boolean {
  const ids = new Map<string, number>();
  const words = plainWords(text).map((word) => {
    if (!ids.has(word)) ids.set(word, ids.size);
    return ids.get(word)!;
  });
  return (quote) => {
    const wanted = plainWords(quote).map((word) => ids.get(word) ?? -1);
    return hasAlike(words, wanted, ids.size);
  };
}

function hasAlike(words: readonly number[], wanted: readonly number[], wordCount: number): boolean {
  const needed = Math.ceil(wanted.length / 2);
  const width = Math.ceil(wanted.length * 1.5);
  const left = new Int32Array(wordCount);
  for (const word of wanted) if (word >= 0) left[word]! += 1;
  let shared = 0;
  let nextCheck = 0;
  for (let at = 0; at < words.length; at += 1) {
    // Words in common, whatever their order, bound those in order: counted on the way, they spare nearly all comparing.
    if (left[words[at]!]!-- > 0) shared += 1;
    const gone = words[at - width];
    if (gone !== undefined && ++left[gone]! > 0) shared -= 1;
    if (shared < needed || at < nextCheck) continue;
    const inOrder = countInOrder(wanted, words.slice(Math.max(0, at - width + 1), at + 1));
    if (inOrder >= needed) return true;
    // A window that goes on by one word gains one at most.
    nextCheck = at + needed - inOrder;
  }
  return false;
}

/** The length of the longest common subsequence. */
export function countInOrder(first: readonly number[], second: readonly number[]): number {
  const row = new Int32Array(second.length + 1);
  for (const word of first) {
    let diagonal = 0;
    for (let at = 1; at <= second.length; at += 1) {
      const above = row[at]!;
      row[at] = second[at - 1] === word ? diagonal + 1 : Math.max(above, row[at - 1]!);
      diagonal = above;
    }
  }
  return row[second.length]!;
}
