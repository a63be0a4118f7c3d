import type { Span } from "./passage";

/** Words as the language counts them: Chinese has no spaces, so the browser's dictionary decides. */
export interface WordSteps {
  wordAfter(offset: number): Span | null;
  wordBefore(offset: number): Span | null;
  countWords(span: Span): number;
}

export function createWordSteps(text: string, lang: string): WordSteps {
  const segmenter = new Intl.Segmenter(lang || undefined, { granularity: "word" });
  const wordsOf = ({ start, end }: Span) =>
    [...segmenter.segment(text.slice(start, end))]
      .filter((segment) => segment.isWordLike)
      .map(({ index, segment }) => ({ start: start + index, end: start + index + segment.length }));
  // Whole lines are segmented, so that the same words come out wherever one starts from.
  const lineAt = (offset: number): Span => {
    const end = text.indexOf("\n", offset);
    return { start: offset === 0 ? 0 : text.lastIndexOf("\n", offset - 1) + 1, end: end < 0 ? text.length : end };
  };
  return {
    wordAfter(offset) {
      for (let line = lineAt(offset); ; line = lineAt(line.end + 1)) {
        const word = wordsOf(line).find((each) => each.start >= offset);
        if (word) return word;
        if (line.end >= text.length) return null;
      }
    },
    wordBefore(offset) {
      for (let line = lineAt(offset); ; line = lineAt(line.start - 1)) {
        const word = wordsOf(line).findLast((each) => each.end <= offset);
        if (word) return word;
        if (line.start === 0) return null;
      }
    },
    countWords: (span) => wordsOf(span).length,
  };
}
