// Where in a text the words of a question stand: offsets in UTF-16 code units of the text itself, whatever the fold did.
import { type Folded, foldWithPlaces } from "./fold";
import { isNear, slipsAllowed } from "./near";
import { boundedPhrase, type Query } from "./query";
import { isUnspaced, type Run, runsOf } from "./terms";

export type Span = { start: number; end: number };

/** In the order of the text, none touching another; empty where a word of the question is nowhere, or nearly so. */
export function findMatches(text: string, query: Query): Span[] {
  const folded = foldWithPlaces(text);
  const phrases = occurrences(folded, query);
  if (phrases.length > 0) return toSpans(folded, phrases);
  const words = placedRuns(folded.text);
  const found = query.runs.map((run, at) => matchesOf(run, words, query.isOpen && at === query.runs.length - 1));
  if (found.some((spans) => spans.length === 0)) return [];
  return toSpans(folded, found.flat());
}

/** Where some of the words stand: of a note whose words are spread over its comments. */
export function findSomeMatches(text: string, query: Query): Span[] {
  const all = findMatches(text, query);
  if (all.length > 0) return all;
  const folded = foldWithPlaces(text);
  const words = placedRuns(folded.text);
  const last = query.runs.length - 1;
  return toSpans(
    folded,
    query.runs.flatMap((run, at) => matchesOf(run, words, query.isOpen && at === last)),
  );
}

type Placed = Run & Span;

function occurrences({ text }: Folded, query: Query): Span[] {
  const sought = boundedPhrase(query);
  const shift = sought.length - query.phrase.length;
  const found: Span[] = [];
  const padded = ` ${text} `;
  for (let at = padded.indexOf(sought); at >= 0; at = padded.indexOf(sought, at + sought.length)) {
    const start = at + shift - 1;
    const end = start + query.phrase.length;
    const isWhole = query.isOpen || isUnspaced(query.runs.at(-1)!.text) || padded[end + 1] === " ";
    if (isWhole) found.push({ start, end });
  }
  return found;
}

function placedRuns(text: string): Placed[] {
  let from = 0;
  return runsOf(text).map((run) => {
    const start = text.indexOf(run.text, from);
    from = start + run.text.length;
    return { ...run, start, end: from };
  });
}

/** The same word, else words that begin with it, else another form of it, else one that was meant. */
function matchesOf({ text, isUnspaced }: Run, words: readonly Placed[], isOpen: boolean): Span[] {
  if (isUnspaced) return words.flatMap((word) => partsOf(word, text));
  const slips = slipsAllowed(text);
  const tests: ((word: string) => boolean)[] = [
    (word) => word === text,
    (word) => isOpen && word.startsWith(text),
    (word) => isSameStem(word, text),
    (word) => isNear(text, word, slips, isOpen),
  ];
  for (const test of tests) {
    const found = words.filter((word) => !word.isUnspaced && test(word.text));
    if (found.length > 0) return found;
  }
  return [];
}

function partsOf(word: Placed, part: string): Span[] {
  const found: Span[] = [];
  for (let at = word.text.indexOf(part); at >= 0; at = word.text.indexOf(part, at + part.length))
    found.push({ start: word.start + at, end: word.start + at + part.length });
  return found;
}

const SUFFIX =
  /(?:ies|ied|ing|ings|edly|ed|es|e|s|y|ly|ments?|ances?|ations?|ers?|ors?|al|ally|ive|able|ible|ful|ness|ity|ities)$/;

/** Good enough to mark what PostgreSQL's stemmer has found: it is not asked again where the words stand. */
function isSameStem(word: string, other: string): boolean {
  const stem = (text: string) => (text.length > 3 ? text.replace(SUFFIX, "") : text);
  return stem(word).length > 2 && stem(word) === stem(other);
}

function toSpans({ starts, ends }: Folded, found: readonly Span[]): Span[] {
  const spans: Span[] = [];
  for (const each of [...found].sort((a, b) => a.start - b.start)) {
    const span = { start: starts[each.start]!, end: ends[each.end - 1]! };
    const last = spans.at(-1);
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else spans.push(span);
  }
  return spans;
}
