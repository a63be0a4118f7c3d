import type {
  ClauseSpan as WholeClause,
  SentenceSpan as WholeSentence,
  TextSpan,
} from "@/lib/documents/structured-text";

/** A stretch of a version's canonical text: UTF-16 offsets, `end` exclusive. */
export type Span = TextSpan;

/** 0 is a highlight that nobody has rated; 1 to 5 are the five named steps of importance. */
export type HeatStep = 0 | 1 | 2 | 3 | 4 | 5;
export type RatedStep = Exclude<HeatStep, 0>;

/** What the text needs to know about a note to paint it and to find it under the pointer. */
export interface Passage extends Span {
  id: string;
  step: HeatStep;
  isResolved: boolean;
}

/** What choosing by keyboard needs of a clause and of a sentence; both in text order. */
export type ClauseSpan = Pick<WholeClause, "start" | "end" | "slug" | "number" | "title">;
export type SentenceSpan = Pick<WholeSentence, "start" | "end" | "clauseSlug" | "ordinal">;
