import { z } from "zod";
import { REVIEW_PAGE } from "@/lib/documents/review-page";
import { clauseChangeSchema } from "./new-version";
import { threadSchema } from "./thread";

/** A passage in its sentence: lead, the passage itself, tail. */
const inSentenceSchema = z.object({ lead: z.string(), exact: z.string(), tail: z.string() });

export const reviewItemSchema = z.object({
  thread: threadSchema,
  /** Where it last stood, and in which version. */
  before: inSentenceSchema.extend({ ordinal: z.number().int() }),
  /** Where it may stand now; null where it was not found. */
  after: inSentenceSchema.nullable(),
  /** The passage's old and new words. */
  pieces: clauseChangeSchema.shape.pieces,
  /** The clause that it can be kept on; null: the document. */
  clause: z.object({ id: z.uuid(), number: z.string().nullable(), title: z.string().nullable() }).nullable(),
});

/** `first`: how many from the beginning. */
export const askReviewSchema = z.object({ first: z.coerce.number().int().min(1).max(10_000).default(REVIEW_PAGE) });

/** The notes that a person should look at, in the order of the text, the lost ones at the end. */
export const reviewSchema = z.object({
  items: z.array(reviewItemSchema),
  /** How many there are in all. */
  total: z.number().int(),
});

export type ReviewItem = z.infer<typeof reviewItemSchema>;
export type Review = z.infer<typeof reviewSchema>;
