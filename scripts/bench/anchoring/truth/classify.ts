import type { Span } from "../texts/print-text";
import { plainLetters } from "./letters";
import type { Revision, Word } from "./revision";

/**
 * intact: the same letters in the same place of the sequence; retyped: the same words, in other case, spacing or
 * punctuation; moved: the same words elsewhere, because what surrounds them moved; edited: half or more of the words
 * survive in place; moved and edited: half or more survive elsewhere, together; between: a fifth to half survive; deleted: fewer do, and nothing alike stands in the
 * text; twin: as deleted, but something alike does.
 */
export const CATEGORIES = [
  "intact",
  "retyped",
  "moved",
  "edited",
  "moved and edited",
  "between",
  "deleted",
  "twin",
] as const;
export type Category = (typeof CATEGORIES)[number];

/**
 * `spans`: where the quote stands now; where its words went several ways, each of them is right. `traces`: wherever
 * words of it stand.
 */
export type Truth = { category: Category; spans: readonly Span[]; traces: readonly Span[] };

/** Whether all words of the quote stand together still. */
export function isVerbatim({ category }: Truth): boolean {
  return category === "intact" || category === "retyped" || category === "moved";
}

/** About a line of words on either side, and how far apart they may stand after edits. */
const COMPANY_WORDS = 10;
const COMPANY_CHARACTERS = 200;

/** What became of the words `first` to `last`. `inPlace` as from findInPlace. */
export function classify(
  revision: Revision,
  inPlace: readonly boolean[],
  first: number,
  last: number,
  isAlike: (quote: string) => boolean,
): Truth {
  const { previous, words } = revision;
  const quote = words.slice(first, last + 1);
  const exact = previous.slice(quote[0]!.start, quote.at(-1)!.end);
  const survivors = quote.filter((word) => word.next);
  const stayed = quote.filter((word, at) => word.next && inPlace[first + at]);
  const groups = groupByPlace(survivors, exact.length);
  const traces = groups.map(hull);
  const isMost = (group: readonly Word[]) => group.length * 2 >= quote.length;
  const tell = (category: Category, spans: readonly Span[]) => ({ category, spans: withoutRepeats(spans), traces });

  if (survivors.length === quote.length && hasSameLetters(revision, exact, hull(survivors))) {
    const span = hull(survivors);
    if (stayed.length < quote.length)
      return tell(hasMovedCompany(words, inPlace, first, last) ? "moved" : "moved and edited", [span]);
    return tell(revision.next.slice(span.start, span.end) === exact ? "intact" : "retyped", [span]);
  }
  const together = groups.filter(isMost).map(hull);
  if (isMost(stayed)) {
    const tight = hull(stayed);
    const near = groups.filter((group) => overlaps(hull(group), tight)).flat();
    return tell("edited", [tight, hull(near), ...together]);
  }
  if (together.length > 0) return tell("moved and edited", together);
  if (survivors.length * 5 >= quote.length) return tell("between", traces);
  return tell(isAlike(exact) ? "twin" : "deleted", []);
}

/** Whether the same words, and no others, stand there. */
function hasSameLetters({ next }: Revision, exact: string, { start, end }: Span): boolean {
  return plainLetters(next.slice(start, end)) === plainLetters(exact);
}

/** Whether half of the words on both sides went along. If not, a sentence was turned about rather than moved. */
function hasMovedCompany(words: readonly Word[], inPlace: readonly boolean[], first: number, last: number): boolean {
  const at = words[first]!.next!.start;
  const before = words.slice(Math.max(0, first - COMPANY_WORDS), first);
  const company = [...before, ...words.slice(last + 1, last + 1 + COMPANY_WORDS)];
  const quoteLength = words[last]!.end - words[first]!.start;
  const moved = company.filter(
    (word, index) =>
      word.next &&
      !inPlace[index < before.length ? first - before.length + index : last + 1 + index - before.length] &&
      Math.abs(word.next.start - at) < quoteLength + COMPANY_CHARACTERS,
  );
  return moved.length * 2 >= company.length;
}

function withoutRepeats(spans: readonly Span[]): Span[] {
  return spans.filter(
    ({ start, end }, at) => spans.findIndex((other) => other.start === start && other.end === end) === at,
  );
}

function hull(words: readonly Word[]): Span {
  return {
    start: Math.min(...words.map(({ next }) => next!.start)),
    end: Math.max(...words.map(({ next }) => next!.end)),
  };
}

/** Survivors that stand near each other in the next text: no gap longer than the quote was, or than a line. */
function groupByPlace(survivors: readonly Word[], quoteLength: number): Word[][] {
  const groups: Word[][] = [];
  const widest = Math.max(80, quoteLength);
  for (const word of [...survivors].sort((a, b) => a.next!.start - b.next!.start)) {
    const group = groups.at(-1);
    if (group && word.next!.start - group.at(-1)!.next!.end <= widest) group.push(word);
    else groups.push([word]);
  }
  return groups;
}

function overlaps(first: Span, second: Span): boolean {
  return first.start < second.end && second.start < first.end;
}
