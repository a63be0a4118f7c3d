// Sentences by Intl.Segmenter, mended where it breaks after an abbreviation. Boundaries differ between engines, which
// is why they are computed once, when a version is published, and stored.
import type { TextSpan } from "./structured-text";

// Abbreviations after which a capital or a number usually goes on in the same sentence. "etc." is left out on purpose.
const ABBREVIATIONS = new Set(
  (
    "mr mrs ms dr prof st no nos art arts para paras sec sect ch chap fig figs vol pp p ed eds rev cf e.g i.e viz vs ca " +
    "approx resp al gen sen rep gov hon col lt"
  ).split(" "),
);
// After "U.S." a new sentence is likely only before words that hardly ever continue a name ("U.S. Congress").
const SENTENCE_OPENERS =
  /^["'“‘(]*(The|This|That|These|Those|It|Its|In|We|They|He|She|A|An|But|And|However|There|If|As)\b/;
const WINDOW_CHARACTERS = 4_000;
const LAST_WORD = /([\p{L}\p{N}][\p{L}\p{N}.]*)\.["'”’)\]]*\s*$/u;

/** Sentences of one block's text, trimmed of outer whitespace; offsets into `text`. Empty text has none. */
export function segmentSentences(text: string, language: string): TextSpan[] {
  const spans: TextSpan[] = [];
  let isOpen = false;
  for (const { segment, index } of readSegments(text, sentenceSegmenter(language))) {
    const previous = spans.at(-1);
    if (previous && (isOpen || !/[\p{L}\p{N}]/u.test(segment))) previous.end = index + segment.length;
    else spans.push({ start: index, end: index + segment.length });
    isOpen = continuesAfter(segment, text.slice(index + segment.length, index + segment.length + 40));
  }
  return spans.map((span) => trimmed(text, span)).filter((span) => span.start < span.end);
}

/**
 * The segmenter's work grows with the square of its input (Node 20: 0.3 s for 100 KB), so it is given a window at a
 * time; a window's last segment may be cut short and is read again at the start of the next.
 */
function* readSegments(text: string, segmenter: Intl.Segmenter): Generator<{ segment: string; index: number }> {
  let start = 0;
  let size = WINDOW_CHARACTERS;
  while (start < text.length) {
    const window = text.slice(start, start + size);
    const segments = [...segmenter.segment(window)];
    const isLast = start + size >= text.length;
    const complete = isLast ? segments : segments.slice(0, -1);
    for (const { segment, index } of complete) yield { segment, index: start + index };
    if (isLast) return;
    // One sentence longer than the window: look further before deciding.
    if (complete.length === 0) size *= 2;
    else {
      start += segments.at(-1)!.index;
      size = WINDOW_CHARACTERS;
    }
  }
}

function continuesAfter(segment: string, next: string): boolean {
  const word = LAST_WORD.exec(segment.slice(-40))?.[1];
  if (!word || segment.endsWith("\n")) return false;
  if (ABBREVIATIONS.has(word.toLowerCase())) return true;
  const isInitials = /^\p{Lu}(\.\p{Lu})*$/u.test(word);
  return isInitials && !SENTENCE_OPENERS.test(next);
}

function trimmed(text: string, { start, end }: TextSpan): TextSpan {
  while (start < end && /\s/.test(text[start]!)) start += 1;
  while (end > start && /\s/.test(text[end - 1]!)) end -= 1;
  return { start, end };
}

function sentenceSegmenter(language: string): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language, { granularity: "sentence" });
  } catch {
    // A malformed language tag is no reason to refuse a text: the root rules serve every script.
    return new Intl.Segmenter("en", { granularity: "sentence" });
  }
}
