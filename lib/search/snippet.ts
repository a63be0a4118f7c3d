import { clampToGraphemes } from "@/lib/anchoring/graphemes";
import type { Span } from "./find-matches";
import { isUnspaced } from "./terms";

export type Snippet = { text: string; marks: Span[] };

/** Two lines in a list of results, a third of it before the first match; letters of scripts without spaces are wide. */
const SPACED = { length: 150, before: 50 };
const UNSPACED = { length: 66, before: 22 };

/** The words around the first match, cut between words, with what matches in them. */
export function cutSnippet(text: string, matches: readonly Span[]): Snippet {
  const first = matches[0] ?? { start: 0, end: 0 };
  const { length, before } = isUnspaced(text.slice(first.start)) ? UNSPACED : SPACED;
  const from = Math.max(0, Math.min(first.start - before, text.length - length));
  const to = Math.min(text.length, Math.max(from + length, first.end));
  const window = clampToGraphemes(
    text,
    from === 0 ? 0 : wordStart(text, from, first.start),
    to === text.length ? to : wordEnd(text, to, first.end),
  );
  const head = window.start > 0 ? "…" : "";
  const tail = window.end < text.length ? "…" : "";
  const shift = head.length - window.start;
  return {
    text: head + text.slice(window.start, window.end).replaceAll("\n", " ") + tail,
    marks: matches
      .filter(({ start, end }) => start >= window.start && end <= window.end)
      .map(({ start, end }) => ({ start: start + shift, end: end + shift })),
  };
}

function wordStart(text: string, from: number, most: number): number {
  if (isUnspaced(text.slice(from))) return from;
  const space = text.slice(from, most).search(/\s/);
  return space < 0 ? from : from + space + 1;
}

function wordEnd(text: string, to: number, least: number): number {
  if (isUnspaced(text.slice(to))) return to;
  const space = text.slice(least, to).search(/\s\S*$/);
  return space < 0 ? to : least + space;
}
