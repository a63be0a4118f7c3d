import type { Random } from "../random";
import { printText } from "../texts/print-text";
import type { Text } from "../texts/text";
import { isWord } from "../texts/text";
import type { Revision } from "../truth/revision";

/**
 * Cuts and insertions at random letters, without regard for words: nobody revises so, which is why nothing made for
 * revisions is made for this. A word survives if all of its letters do, and none came between or next to them.
 */
export function spliceLetters(text: Text, random: Random): Revision {
  const { text: previous, tokens, spans } = printText(text);
  const letters = "etaoin shrdlu";
  const kept: { at: number; nextAt: number; length: number }[] = [];
  let next = "";
  let from = 0;
  while (from < previous.length) {
    const length = Math.ceil(-Math.log(1 - random.next()) * 160);
    const piece = previous.slice(from, from + length);
    kept.push({ at: from, nextAt: next.length, length: piece.length });
    next += piece;
    const isCut = random.chance(0.6);
    from += length + (isCut ? Math.ceil(random.next() ** 4 * 400) : 0);
    const inserted = !isCut || random.chance(0.4) ? Math.ceil(random.next() ** 4 * 200) : 0;
    next += Array.from({ length: inserted }, () => random.pick([...letters])).join("");
  }
  let piece = 0;
  const words = tokens.filter(isWord).map(({ id }) => {
    const { start, end } = spans.get(id)!;
    while (piece + 1 < kept.length && kept[piece + 1]!.at <= start) piece += 1;
    const { at, nextAt, length } = kept[piece]!;
    const nextStart = start - at + nextAt;
    const nextEnd = nextStart + end - start;
    const isWhole = end <= at + length && !isLetter(next[nextStart - 1]) && !isLetter(next[nextEnd]);
    return { start, end, next: isWhole ? { start: nextStart, end: nextEnd } : null };
  });
  return { previous, next, words };
}

function isLetter(letter: string | undefined): boolean {
  return letter !== undefined && /[\p{L}\p{N}]/u.test(letter);
}
