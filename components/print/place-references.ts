// The numbers in a printed text. On a screen notes are painted over the text; on paper a number stands where each passage
// ends, and the notes follow at the end.
import type { PlacedNote } from "@/components/annotations/place-notes";
import type { MarkedText } from "@/components/reader/text/nest-marks";
import type { InlineMark } from "@/lib/documents/structured-text";

/** After which letter of the text stand which numbers: notes are numbered from 1 in the order given. */
export type References = ReadonlyMap<number, readonly number[]>;

export type NumberedText = string | { numbers: readonly number[] } | { mark: InlineMark; children: NumberedText[] };

export function placeReferences(notes: readonly PlacedNote[]): References {
  const references = new Map<number, number[]>();
  notes.forEach(({ span }, at) => {
    if (!span) return;
    const there = references.get(span.end);
    if (there) there.push(at + 1);
    else references.set(span.end, [at + 1]);
  });
  return references;
}

/** The text of a block, cut where numbers stand. `start` is where it begins in the whole text. */
export function numberText(
  tree: readonly MarkedText<InlineMark>[],
  start: number,
  references: References,
): NumberedText[] {
  let position = start;
  const number = (each: MarkedText<InlineMark>): NumberedText[] => {
    if (typeof each !== "string") return [{ mark: each.mark, children: each.children.flatMap(number) }];
    const pieces: NumberedText[] = [];
    let cut = 0;
    for (let at = 1; at <= each.length; at++) {
      const numbers = references.get(position + at);
      if (!numbers) continue;
      pieces.push(each.slice(cut, at), { numbers });
      cut = at;
    }
    position += each.length;
    if (cut < each.length) pieces.push(each.slice(cut));
    return pieces;
  };
  return tree.flatMap(number);
}
