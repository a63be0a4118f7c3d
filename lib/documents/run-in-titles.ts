// "1. Jointly seizing the opportunities of AI. We call for …": the title runs into the clause's first paragraph.
import { readMarker } from "./clause-marker";
import type { DraftBlock } from "./draft-blocks";
import { segmentSentences } from "./sentences";
import { measureColumns } from "./source-lines";

/** A title longer than a line of print is a sentence. */
const MAX_TITLE_COLUMNS = 80;
/** One short first sentence proves nothing; that nearly all clauses open so shows the drafter's habit. */
const MIN_CLAUSES = 3;
const MIN_SHARE = 0.8;

/** Gives clauses without a heading their run-in title: one set in bold, or a short first sentence where that is the habit. */
export function addRunInTitles(blocks: DraftBlock[], language: string): DraftBlock[] {
  const isProse = (block: DraftBlock) => block.kind === "clause" && !block.isHeading && block.number != null;
  const short = new Map<DraftBlock, string>();
  const clauses = blocks.filter(isProse);
  for (const block of clauses) {
    const title = readBoldOpening(block) ?? readShortOpening(block, language);
    if (title) short.set(block, title);
  }
  const isHabit = clauses.length >= MIN_CLAUSES && short.size >= MIN_SHARE * clauses.length;
  return blocks.map((block) => {
    const title = isHabit ? short.get(block) : isProse(block) ? readBoldOpening(block) : null;
    return title ? { ...block, title } : block;
  });
}

function readBoldOpening(block: DraftBlock): string | null {
  const from = readMarker(block.text)?.fullLength ?? 0;
  const bold = block.marks?.find((mark) => mark.kind === "strong" && mark.start <= from && mark.end > from);
  return bold && bold.end < block.text.length ? closeTitle(block.text.slice(from, bold.end)) : null;
}

function readShortOpening(block: DraftBlock, language: string): string | null {
  const words = block.text.slice(readMarker(block.text)?.fullLength ?? 0);
  const [first, second] = segmentSentences(words.slice(0, 1_000), language);
  if (!first || !second || measureColumns(words.slice(0, first.end)) > MAX_TITLE_COLUMNS) return null;
  return closeTitle(words.slice(0, first.end));
}

function closeTitle(words: string): string | null {
  return words.trim().replace(/[\s.:。：—–-]+$/, "") || null;
}
