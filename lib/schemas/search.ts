import { z } from "zod";

/** Longer than any word or phrase one looks for. */
export const QUERY_MAX_CHARACTERS = 200;

export const searchQuerySchema = z.object({
  q: z.string().max(QUERY_MAX_CHARACTERS, `A search has at most ${QUERY_MAX_CHARACTERS} characters.`),
  /** The text that is open; without it the newest of the first edition. */
  version: z.uuid().optional(),
});

const offset = z.number().int().min(0);

export const snippetSchema = z.object({
  text: z.string(),
  /** Into the snippet's own text. */
  marks: z.array(z.object({ start: offset, end: offset })),
});

/** A paragraph: where the first match stands in the version's text, in UTF-16 code units. */
export const textHitSchema = z.object({ start: offset, end: offset, snippet: snippetSchema });

/** A note: by whose words it was found, or by its quote. */
export const noteHitSchema = z.object({
  threadId: z.uuid(),
  author: z.object({ id: z.uuid(), name: z.string() }),
  at: z.string(),
  /** The version its passage was chosen in; null for a note on a clause or the document. */
  versionId: z.uuid().nullable(),
  quote: z.string().nullable(),
  in: z.enum(["comment", "quote"]),
  snippet: snippetSchema,
});

export const searchAnswerSchema = z.object({
  /** The open text first, then the newest of each other edition where something was found. */
  texts: z.array(z.object({ versionId: z.uuid(), hits: z.array(textHitSchema), hasMore: z.boolean() })),
  notes: z.object({ hits: z.array(noteHitSchema), hasMore: z.boolean() }),
});

export type SearchAnswer = z.infer<typeof searchAnswerSchema>;
export type TextHit = z.infer<typeof textHitSchema>;
export type NoteHit = z.infer<typeof noteHitSchema>;
