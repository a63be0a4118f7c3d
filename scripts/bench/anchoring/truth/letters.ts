import type { Span } from "../texts/print-text";

const LETTER = /[\p{L}\p{N}]/u;

/** What is written, without its dress: no capitals, spaces or punctuation. */
export function plainLetters(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, "").toLowerCase();
}

/** The span without spaces and punctuation at its ends. */
export function trimToWords(text: string, { start, end }: Span): Span {
  while (start < end && !LETTER.test(characterAt(text, start))) start += 1;
  while (end > start && !LETTER.test(characterAt(text, end - 1))) end -= 1;
  return { start, end };
}

/** Half of a surrogate pair counts as its whole. */
function characterAt(text: string, at: number): string {
  const code = text.charCodeAt(at);
  if (code >= 0xd800 && code < 0xdc00) return text.slice(at, at + 2);
  return code >= 0xdc00 && code < 0xe000 ? text.slice(at - 1, at + 1) : text[at]!;
}

/** A word of any script, a single character where it does not space them. */
export const WORD = /\p{Script=Han}|[\p{L}\p{M}\p{N}]+/gu;

export function plainWords(text: string): string[] {
  return text.toLowerCase().match(WORD) ?? [];
}
