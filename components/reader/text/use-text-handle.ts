import { useImperativeHandle, type Ref } from "react";
import { approximateBoxes } from "./approximate-boxes";
import type { Passage, Span } from "./passage";
import { scrollToSpan } from "./scroll-to-span";
import type { TextIndex } from "./text-index";

/** What the page around the text may ask of it. A passage is named by its id or by its span. */
export interface TextHandle {
  /** Distances in pixels from the article's top to the first line of each span; null where it is not in the text. */
  tops: (spans: readonly Span[]) => (number | null)[];
  /** See approximate-boxes.ts; none before the text is there. */
  approximateBoxes: <S extends Span>(spans: readonly S[]) => { span: S; top: number; bottom: number }[];
  /** The box of the passage's first line, in viewport pixels. */
  locate: (target: string | Span) => DOMRect | null;
  /** `focus`: a screen reader goes on from there. */
  scrollTo: (target: string | Span, options?: { flash?: boolean; focus?: boolean }) => void;
  flash: (span: Span) => void;
  /** The way into choosing a passage without a single-letter key: from the clause at an offset, or where one reads. */
  choosePassage: (from?: number) => void;
  /** The words of a span, for the quote of a note that is not saved yet. */
  quote: (span: Span) => string;
}

interface TextHandleOptions {
  ref: Ref<TextHandle> | undefined;
  getIndex: () => TextIndex | null;
  findSpan: (id: string | null) => Passage | null;
  flash: (span: Span) => void;
  choosePassage: (from?: number) => void;
}

export function useTextHandle({ ref, getIndex, findSpan, flash, choosePassage }: TextHandleOptions) {
  useImperativeHandle(ref, () => {
    const spanOf = (target: string | Span) => (typeof target === "string" ? findSpan(target) : target);
    const firstBox = (index: TextIndex, { start }: Span) => index.rectsOf({ start, end: start + 1 })[0] ?? null;
    return {
      tops(spans) {
        const index = getIndex();
        if (!index) return spans.map(() => null);
        const origin = index.article.getBoundingClientRect().top;
        return spans.map((span) => {
          const box = firstBox(index, span);
          return box && box.top - origin;
        });
      },
      approximateBoxes(spans) {
        const index = getIndex();
        return index ? approximateBoxes(index, spans) : [];
      },
      locate(target) {
        const index = getIndex();
        const span = spanOf(target);
        return index && span && firstBox(index, span);
      },
      scrollTo(target, options) {
        const index = getIndex();
        const span = spanOf(target);
        if (!index || !span) return;
        scrollToSpan(index, span, "centre");
        if (options?.flash) flash(span);
        if (options?.focus) focusBlock(index, span);
      },
      flash,
      choosePassage,
      quote: ({ start, end }) => getIndex()?.text.slice(start, end) ?? "",
    };
  }, [getIndex, findSpan, flash, choosePassage]);
}

function focusBlock({ blocks }: TextIndex, { start }: Span) {
  const element = blocks.findLast((block) => block.start <= start)?.element;
  if (!element) return;
  // Paragraphs are no stops on the way; this one takes the focus because it is sent it.
  if (!element.hasAttribute("tabindex")) element.tabIndex = -1;
  element.focus({ preventScroll: true });
}
