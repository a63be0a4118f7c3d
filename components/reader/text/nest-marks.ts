import type { TextSpan } from "@/lib/documents/structured-text";

export type MarkedText<Mark> = string | { mark: Mark; children: MarkedText<Mark>[] };

/**
 * Turns flat marks, which may overlap, into a tree for rendering: the longer mark is the outer one, and a mark that
 * sticks out of another is split at its edge. Joining all strings gives text.slice(start, end), whatever the marks.
 */
export function nestMarks<Mark extends TextSpan>(
  text: string,
  { start, end }: TextSpan,
  marks: readonly Mark[],
): MarkedText<Mark>[] {
  const tree: MarkedText<Mark>[] = [];
  const waiting = marks
    .flatMap((mark) => clipMark(mark, start, end))
    .sort((a, b) => a.start - b.start || b.end - b.start - (a.end - a.start));
  let position = start;
  while (waiting.length > 0) {
    const mark = waiting.shift()!;
    if (mark.start > position) tree.push(text.slice(position, mark.start));
    const inner = waiting.flatMap((each) => clipMark(each, mark.start, mark.end));
    tree.push({ mark, children: nestMarks(text, mark, inner) });
    position = mark.end;
    const rest = waiting.flatMap((each) => clipMark(each, mark.end, end));
    waiting.splice(0, Infinity, ...rest);
  }
  if (position < end) tree.push(text.slice(position, end));
  return tree;
}

function clipMark<Mark extends TextSpan>(mark: Mark, start: number, end: number): Mark[] {
  const clipped = { ...mark, start: Math.max(mark.start, start), end: Math.min(mark.end, end) };
  return clipped.start < clipped.end ? [clipped] : [];
}
