import { z } from "zod";
import { draftBlocksSchema } from "@/lib/documents/draft-blocks";

export const previewVersionSchema = z.object({ blocks: draftBlocksSchema });

const pieceSchema = z.object({ kind: z.enum(["same", "removed", "added"]), text: z.string() });
const nameSchema = z.object({ number: z.string().nullable(), title: z.string().nullable() });

export const clauseChangeSchema = z.object({
  /** Of the block in the draft that begins the clause; null for a removed one. */
  blockIndex: z.number().int().nullable(),
  /** The document's clause that it is; null for a new one. */
  clauseId: z.uuid().nullable(),
  before: nameSchema.nullable(),
  after: nameSchema.nullable(),
  /** None: it stands as it stood. */
  kinds: z.array(z.enum(["added", "removed", "moved", "renumbered", "retitled", "changed"])),
  wordsAdded: z.number().int(),
  wordsRemoved: z.number().int(),
  pieces: z.array(pieceSchema),
});

/** What a draft would change, and what would become of the notes that the asker may read. Nothing is written. */
export const versionPreviewSchema = z.object({
  previous: z.object({ id: z.uuid(), ordinal: z.number().int() }),
  clauses: z.array(clauseChangeSchema),
  /** Of words in no clause. */
  outside: z.array(pieceSchema),
  notes: z.object({
    stay: z.number().int(),
    moved: z.number().int(),
    changed: z.number().int(),
    orphaned: z.number().int(),
    /** Notes on whole clauses that the draft does not have. They stay, and say so. */
    onRemovedClauses: z.number().int(),
  }),
  /** The changed and orphaned ones, the first few hundred. */
  toReview: z.array(
    z.object({
      threadId: z.uuid(),
      status: z.enum(["CHANGED", "ORPHANED"]),
      pieces: z.array(pieceSchema),
    }),
  ),
  /** What a clause of the draft can be said to be. */
  knownClauses: z.array(nameSchema.extend({ id: z.uuid(), isInPrevious: z.boolean() })),
});

export type PreviewVersion = z.infer<typeof previewVersionSchema>;
export type Piece = z.infer<typeof pieceSchema>;
export type ClauseChange = z.infer<typeof clauseChangeSchema>;
export type VersionPreview = z.infer<typeof versionPreviewSchema>;
