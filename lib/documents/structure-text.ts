// Builds the canonical text and everything that stands beside it from an editable draft.
import type { DraftBlock } from "./draft-blocks";
import { cleanDraftBlock } from "./clean-text";
import { readMarker } from "./clause-marker";
import { segmentSentences } from "./sentences";
import { uniqueSlug } from "./clause-slug";
import type { Block, ClauseSpan, InlineMark, SentenceSpan, StructuredText } from "./structured-text";

const SEPARATOR = "\n\n";

type OpenClause = { clause: ClauseSpan; level: number; sentenceCount: number };

/**
 * Blocks whose text is empty after cleaning are dropped; an empty draft gives an empty text. `language` is BCP 47 and
 * guides sentence boundaries only. Slugs are unique within the result. Never throws.
 */
export function structureText(draftBlocks: DraftBlock[], language: string): StructuredText {
  const parts: string[] = [];
  const blocks: Block[] = [];
  const clauses: ClauseSpan[] = [];
  const sentences: SentenceSpan[] = [];
  const slugs = new Set<string>();
  const open: OpenClause[] = [];
  let looseSentences = 0;
  let start = 0;

  for (const draft of draftBlocks.map(cleanDraftBlock)) {
    if (draft.text === "") continue;
    const end = start + draft.text.length;
    const markerLength = draft.kind === "title" || draft.kind === "quote" ? 0 : lengthOfMarker(draft);

    if (closesClauses(draft)) {
      const level = draft.level ?? 1;
      while (open.length > 0 && open.at(-1)!.level >= level) open.pop();
    }
    if (draft.kind === "clause") {
      const parent = open.at(-1)?.clause ?? null;
      const clause: ClauseSpan = {
        slug: uniqueSlug(draft, parent?.slug ?? null, slugs),
        number: draft.number ?? null,
        title: draft.title ?? null,
        ratable: draft.ratable ?? true,
        start,
        end,
        parentSlug: parent?.slug ?? null,
        order: clauses.length,
        ...(draft.sameAs === undefined ? {} : { sameAs: draft.sameAs }),
      };
      clauses.push(clause);
      open.push({ clause, level: draft.level ?? 1, sentenceCount: 0 });
    }
    for (const { clause } of open) clause.end = end;

    blocks.push({ ...describeBlock(draft), start, end, marks: placeMarks(draft, start, markerLength) });
    const current = open.at(-1);
    for (const span of proseSentences(draft, markerLength, language)) {
      const ordinal = current ? (current.sentenceCount += 1) : (looseSentences += 1);
      const clauseSlug = current?.clause.slug ?? null;
      sentences.push({ clauseSlug, ordinal, start: start + span.start, end: start + span.end });
    }
    parts.push(draft.text);
    start = end + SEPARATOR.length;
  }
  return { text: parts.join(SEPARATOR), blocks, clauses, sentences };
}

/** A heading without a level is a sub-heading inside its clause and closes nothing. */
function closesClauses(draft: DraftBlock): boolean {
  return draft.kind === "clause" || draft.kind === "title" || (draft.kind === "heading" && draft.level !== undefined);
}

function isHeadingLine(draft: DraftBlock): boolean {
  return draft.kind === "title" || draft.kind === "heading" || (draft.kind === "clause" && draft.isHeading === true);
}

function describeBlock(draft: DraftBlock): Pick<Block, "kind" | "level"> {
  if (draft.kind === "title") return { kind: "title", level: 1 };
  if (isHeadingLine(draft)) return { kind: "heading", level: draft.level ?? null };
  if (draft.kind === "clause") return { kind: "paragraph", level: null };
  if (draft.kind === "list-item") return { kind: "list-item", level: draft.level ?? 1 };
  return { kind: draft.kind as "paragraph" | "quote", level: null };
}

/** Only what a person called numbered hangs: a paragraph that happens to begin with "2025." is left alone. */
function lengthOfMarker(draft: DraftBlock): number {
  const isNumbered = draft.number != null;
  if (draft.kind === "paragraph" || (draft.kind === "clause" && !isNumbered)) return 0;
  return readMarker(draft.text, isNumbered)?.length ?? 0;
}

function placeMarks(draft: DraftBlock, blockStart: number, markerLength: number): InlineMark[] {
  const own = (draft.marks ?? []).filter((mark) => mark.kind !== "marker");
  const marker: InlineMark[] = markerLength > 0 ? [{ kind: "marker", start: 0, end: markerLength }] : [];
  return [...marker, ...own]
    .map((mark) => ({ ...mark, start: mark.start + blockStart, end: mark.end + blockStart }))
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Sentences of prose: headings, the marker and a run-in title ("1. Jointly seizing the opportunities of AI. We …") are not. */
function proseSentences(draft: DraftBlock, markerLength: number, language: string) {
  if (isHeadingLine(draft)) return [];
  let from = markerLength;
  while (/\s/.test(draft.text[from] ?? "")) from += 1;
  if (draft.kind === "clause" && draft.title && draft.text.startsWith(draft.title, from)) {
    const afterTitle = /^[\s.。:：—–-]+/.exec(draft.text.slice(from + draft.title.length));
    if (afterTitle) from += draft.title.length + afterTitle[0].length;
  }
  return segmentSentences(draft.text.slice(from), language).map((span) => ({
    start: span.start + from,
    end: span.end + from,
  }));
}
