// Every text passes here before it is kept: NFC, "\n" line ends, no byte order mark, NUL, control characters or
// trailing spaces. Stored text is compared by hash and by offset, so invisible differences must not survive.
import { isSafeHref, type DraftBlock, type DraftMark } from "./draft-blocks";

// C0 and C1 controls except tab and newline, the byte order mark, and lone halves of a surrogate pair.
const UNWANTED = /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufeff]|\p{Cs}/gu;

/** Cleans a whole source; keeps line breaks and indentation. */
export function cleanSource(source: string): string {
  return source
    .replace(/\r\n?|\u2028|\u0085|\f/g, "\n")
    .replace(/\u2029/g, "\n\n")
    .replace(UNWANTED, "")
    .normalize("NFC")
    .split("\n")
    .map((line) => line.trimEnd())
    .join("\n");
}

/** Cleans one block's text: trimmed, and without a blank line, which would look like the border of a block. */
export function cleanBlockText(text: string): string {
  return cleanSource(text)
    .replace(/\n{2,}/g, "\n")
    .trim();
}

/** Cleans a block and carries its marks to the cleaned text; marks that become empty or unsafe are dropped. */
export function cleanDraftBlock(block: DraftBlock): DraftBlock {
  const text = cleanBlockText(block.text);
  const marks = (block.marks ?? []).map((mark) => moveMark(mark, block.text, text)).filter((mark) => mark !== null);
  const number = block.number == null ? block.number : cleanBlockText(block.number) || null;
  const title = block.title == null ? block.title : cleanBlockText(block.title) || null;
  return { ...block, text, marks, number, title };
}

function moveMark(mark: DraftMark, before: string, after: string): DraftMark | null {
  if (mark.kind === "link" && !isSafeHref(mark.href)) return null;
  const start = moveOffset(mark.start, before, after);
  const end = moveOffset(mark.end, before, after);
  return start < end ? { ...mark, start, end } : null;
}

function moveOffset(offset: number, before: string, after: string): number {
  if (before === after) return Math.min(offset, after.length);
  // The sentinel keeps a space before the offset from being taken for a trailing one.
  const lead = cleanBlockText(`${before.slice(0, offset)}x`).length - 1;
  return Math.min(lead, after.length);
}
