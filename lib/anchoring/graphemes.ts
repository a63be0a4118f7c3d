// A person selects characters, not code units: no span may begin or end inside an emoji, an accent or a surrogate pair.

export type Span = { start: number; end: number };

let segmenter: Intl.Segmenter | undefined;

/** Widens a span to whole graphemes and into the text; offsets are UTF-16 code units. An empty span stays empty. */
export function clampToGraphemes(text: string, start: number, end: number): Span {
  const from = Math.min(Math.max(0, start), text.length);
  const to = Math.min(Math.max(from, end), text.length);
  const first = boundaryBefore(text, from);
  return { start: first, end: from === to ? first : boundaryAfter(text, to) };
}

/** A selection without its outer whitespace; empty where it held nothing else. */
export function trimSpan(text: string, start: number, end: number): Span {
  const words = text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  return { start: from, end: Math.max(from, start + words.trimEnd().length) };
}

/** The nearest grapheme boundary at or before an offset. */
export function boundaryBefore(text: string, offset: number): number {
  return isSureBoundary(text, offset) ? offset : graphemeAround(text, offset).start;
}

/** The nearest grapheme boundary at or after an offset. */
export function boundaryAfter(text: string, offset: number): number {
  return isSureBoundary(text, offset) ? offset : graphemeAround(text, offset).end;
}

/** How far a sure boundary is sought: no sensible cluster or row of flags is longer, and a hostile one must not be dear. */
const MAX_REACH = 512;

/** The grapheme that holds an offset inside it; start and end are the offset itself where it is a boundary. */
function graphemeAround(text: string, offset: number): Span {
  let from = offset - 1;
  while (!isSureBoundary(text, from) && offset - from < MAX_REACH) from -= 1;
  let to = offset + 1;
  while (!isSureBoundary(text, to) && to - offset < MAX_REACH) to += 1;
  segmenter ??= new Intl.Segmenter("und", { granularity: "grapheme" });
  for (const { segment, index } of segmenter.segment(text.slice(from, to))) {
    const start = from + index;
    if (start === offset) break;
    if (start + segment.length > offset) return { start, end: start + segment.length };
  }
  return { start: offset, end: offset };
}

// By UAX 29 these begin a grapheme whatever stands before them, except a joiner (emoji), a carriage return (line feed)
// or one of the few prepended signs. So the segmenter need not read a text from its start.
const STARTER = /[\n -~\p{Script=Han}\p{Extended_Pictographic}]/u;
const JOINS_NEXT = /[\r\u200d\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u0d4e]/;

function isSureBoundary(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return true;
  const next = text.codePointAt(offset)!;
  return STARTER.test(String.fromCodePoint(next)) && !JOINS_NEXT.test(text[offset - 1]!);
}
