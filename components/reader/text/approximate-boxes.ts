import type { Span } from "./passage";
import type { TextIndex } from "./text-index";

/**
 * Where disjoint spans in text order lie on the page, in pixels from its top, as well as the boxes of their blocks tell: a
 * box a block is read, and none of the letters. Forces layout.
 */
export function approximateBoxes<S extends Span>(
  { blocks }: Pick<TextIndex, "blocks">,
  spans: readonly S[],
): { span: S; top: number; bottom: number }[] {
  let at = 0;
  let box: DOMRect | null = null;
  return spans.flatMap((span) => {
    while (at < blocks.length - 1 && blocks[at + 1]!.start <= span.start) {
      at++;
      box = null;
    }
    const block = blocks[at];
    if (!block) return [];
    box ??= block.element.getBoundingClientRect();
    const yOf = (offset: number) => {
      const part = (offset - block.start) / Math.max(1, block.end - block.start);
      return box!.top + window.scrollY + Math.min(Math.max(part, 0), 1) * box!.height;
    };
    return [{ span, top: yOf(span.start), bottom: yOf(span.end) }];
  });
}
