import type { Span } from "../texts/print-text";
import { printText } from "../texts/print-text";
import { isWord, type Text } from "../texts/text";

/** A word of the earlier version, and where that very word stands in the later one; null where it was taken out. */
export type Word = Span & { next: Span | null };
/** Two versions of a text, and what became of each word, in the order of the earlier one. */
export type Revision = { previous: string; next: string; words: readonly Word[] };

export function compareVersions(previous: Text, next: Text): Revision {
  const before = printText(previous);
  const after = printText(next);
  const words = before.tokens
    .filter(isWord)
    .map(({ id }) => ({ ...before.spans.get(id)!, next: after.spans.get(id) ?? null }));
  return { previous: before.text, next: after.text, words };
}
