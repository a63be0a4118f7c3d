// An editable draft of a text: what splitting a source proposes, what a person corrects, what publishing structures.
import { z } from "zod";

/** Limits of one version: about ten times the longest treaty; keeps structuring and the reader's first paint bounded. */
export const MAX_SOURCE_CHARACTERS = 2_000_000;
export const MAX_BLOCKS = 20_000;
/** Two megabytes of text, the most that the form takes, and as much again for its split. */
export const MAX_DRAFT_BYTES = 4 * 1024 * 1024;

const SAFE_HREF = /^(https?:\/\/|mailto:)/i;

const span = { start: z.number().int().min(0), end: z.number().int().min(0) };

/** Offsets count from the start of the block's own text. */
export const draftMarkSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.enum(["marker", "emphasis", "strong", "code"]), ...span }),
  z.object({
    kind: z.literal("link"),
    href: z.string().max(2_000).regex(SAFE_HREF, "A link must be http, https or mailto."),
    ...span,
  }),
]);

/**
 * `clause` begins a clause, which runs to the next clause, title or heading of the same or a higher level (1 is
 * highest). With `isHeading` the block is the clause's heading line; without it, its first paragraph.
 */
export const draftBlockSchema = z.object({
  kind: z.enum(["title", "heading", "clause", "paragraph", "list-item", "quote"]),
  text: z.string().max(MAX_SOURCE_CHARACTERS),
  level: z.number().int().min(1).max(20).optional(),
  isHeading: z.boolean().optional(),
  number: z.string().max(40).nullish(),
  title: z.string().max(500).nullish(),
  ratable: z.boolean().optional(),
  /** Of a new version: the clause of the document that this one is, or null for a new one. Without it, it is matched. */
  sameAs: z.uuid().nullish(),
  marks: z.array(draftMarkSchema).max(10_000).optional(),
});

export const draftBlocksSchema = z
  .array(draftBlockSchema)
  .min(1)
  .max(MAX_BLOCKS)
  .refine((blocks) => blocks.reduce((sum, block) => sum + block.text.length, 0) <= MAX_SOURCE_CHARACTERS, {
    message: "The text is longer than two million characters.",
  })
  .refine((blocks) => blocks.some((block) => block.text.trim() !== ""), { message: "The text is empty." });

export type DraftMark = z.infer<typeof draftMarkSchema>;
export type DraftBlock = z.infer<typeof draftBlockSchema>;

/** Whether a link may be kept as a mark: anything else (javascript:, data:, relative) keeps its words only. */
export function isSafeHref(href: string): boolean {
  return SAFE_HREF.test(href) && href.length <= 2_000;
}
