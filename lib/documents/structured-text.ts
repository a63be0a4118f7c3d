// The shape of a published text. The text is canonical (NFC, blocks joined by "\n\n") and complete: markers such as
// "1." or "第一条" stay in it, and emphasis, links and markers stand beside it as marks. Every offset is a UTF-16 code
// unit into the whole text; every span satisfies text.slice(start, end).

export type TextSpan = { start: number; end: number };

/** A marker is the written number of a clause, heading or list item, kept in the text so that the reader can hang it. */
export type InlineMark = TextSpan &
  ({ kind: "marker" | "emphasis" | "strong" | "code" } | { kind: "link"; href: string });

export type BlockKind = "title" | "heading" | "paragraph" | "list-item" | "quote" | "table-cell";

/** Marks are ordered by start, and their offsets count from the start of the whole text, not of the block. */
export type Block = TextSpan & { kind: BlockKind; level: number | null; marks: InlineMark[] };

/** A parent's span holds its children's; `order` is the place in reading order, from 0. */
export type ClauseSpan = TextSpan & {
  slug: string;
  number: string | null;
  title: string | null;
  ratable: boolean;
  parentSlug: string | null;
  order: number;
  /** Said by a person: the clause of the document that it is; null for a new one. */
  sameAs?: string | null;
};

/** `ordinal` counts from 1 within the innermost clause, titles and headings excluded: 10.3 is clause 10, ordinal 3. */
export type SentenceSpan = TextSpan & { clauseSlug: string | null; ordinal: number };

export type StructuredText = { text: string; blocks: Block[]; clauses: ClauseSpan[]; sentences: SentenceSpan[] };
