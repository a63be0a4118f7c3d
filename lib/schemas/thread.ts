import { z } from "zod";
import { richTextSchema } from "./rich-text-schema";

export const placeSchema = z.enum(["PASSAGE", "CLAUSE", "DOCUMENT"]);
export const visibilitySchema = z.enum(["ONLY_ME", "TEAM"]);
export const anchorStatusSchema = z.enum(["EXACT", "MOVED", "CHANGED", "ORPHANED"]);
/** Importance of a passage, 0-100. */
export const importanceSchema = z.number().int().min(0).max(100);

/** A quote with its context, and where it was seen: offsets are UTF-16 code units into the version's text. */
export const passageSchema = z.object({
  versionId: z.uuid(),
  exact: z.string().min(1).max(20_000),
  prefix: z.string().max(200),
  suffix: z.string().max(200),
  start: z.number().int().min(0),
  end: z.number().int().min(1),
});

/** Each once, however often it is named. */
const labelIdsSchema = z
  .array(z.uuid())
  .max(20)
  .transform((ids) => [...new Set(ids)]);

export const createThreadSchema = z.object({
  on: z.discriminatedUnion("place", [
    z.object({ place: z.literal("PASSAGE"), passage: passageSchema }),
    z.object({ place: z.literal("CLAUSE"), clauseId: z.uuid() }),
    z.object({ place: z.literal("DOCUMENT") }),
  ]),
  visibility: visibilitySchema.default("TEAM"),
  /** None: a bare highlight. */
  comment: richTextSchema.optional(),
  labelIds: labelIdsSchema.default([]),
  importance: importanceSchema.optional(),
});

export const editThreadSchema = z
  .object({
    visibility: visibilitySchema,
    labelIds: labelIdsSchema,
    isResolved: z.boolean(),
    /** null: nobody. */
    assigneeId: z.uuid().nullable(),
  })
  .partial()
  .refine((edit) => Object.keys(edit).length > 0, "Name at least one of visibility, labelIds, isResolved, assigneeId.");

export const writeCommentSchema = z.object({ body: richTextSchema });
export const ratePassageSchema = z.object({ value: importanceSchema });

/** Of a passage that a new version changed or lost: it stands there; it belongs here; it is a note on the clause, or on the document. */
export const settlePassageSchema = z.discriminatedUnion("as", [
  z.object({ as: z.literal("CONFIRMED") }),
  z.object({ as: z.literal("REATTACHED"), passage: passageSchema }),
  z.object({ as: z.literal("KEPT_ON_CLAUSE"), clauseId: z.uuid().nullable() }),
]);

const personSchema = z.object({ id: z.uuid(), name: z.string() });
const timestamp = z.string();

export const anchorSchema = z.object({
  versionId: z.uuid(),
  /** What If-Match guards when it is settled. */
  version: z.number().int(),
  status: anchorStatusSchema,
  start: z.number().int().nullable(),
  end: z.number().int().nullable(),
  score: z.number(),
  /** What a person said of it. Changed or orphaned and not settled, it needs a look. */
  settled: z
    .object({
      as: z.enum(["CONFIRMED", "REATTACHED", "KEPT_ON_CLAUSE"]),
      at: timestamp,
      by: personSchema,
      /** What it is kept on; null: the document. */
      clauseId: z.uuid().nullable(),
    })
    .nullable(),
});

export const commentSchema = z.object({
  id: z.uuid(),
  version: z.number().int(),
  author: personSchema,
  /** null once deleted: the tombstone. */
  body: richTextSchema.nullable(),
  createdAt: timestamp,
  editedAt: timestamp.nullable(),
  isDeleted: z.boolean(),
  can: z.object({ edit: z.boolean(), restore: z.boolean() }),
});

export const threadSchema = z.object({
  id: z.uuid(),
  documentId: z.uuid(),
  /** Of its labels, visibility, resolution and assignment: what If-Match guards. */
  version: z.number().int(),
  /** Grows with every change in the thread, comments and ratings included. Of two tellings the one with the greater is newer. */
  sequence: z.number().int(),
  place: placeSchema,
  clauseId: z.uuid().nullable(),
  visibility: visibilitySchema,
  author: personSchema,
  createdAt: timestamp,
  /** Of a note that was private first: when others could read it. */
  sharedAt: timestamp.nullable(),
  resolved: z.object({ at: timestamp, by: personSchema }).nullable(),
  /** Who is to see to it. */
  assignee: personSchema.nullable(),
  labelIds: z.array(z.uuid()),
  annotation: z
    .object({
      id: z.uuid(),
      quote: z.object({ exact: z.string(), prefix: z.string(), suffix: z.string() }),
      madeOn: z.object({ versionId: z.uuid(), start: z.number().int(), end: z.number().int() }),
      /** Where it stands in each version it has been looked for in. */
      anchors: z.array(anchorSchema),
      /** Everybody's importance of the passage; the heat is the median. */
      ratings: z.array(z.object({ person: personSchema, value: importanceSchema })),
    })
    .nullable(),
  comments: z.array(commentSchema),
  can: z.object({ write: z.boolean(), withdraw: z.boolean(), restore: z.boolean() }),
});

export type Passage = z.infer<typeof passageSchema>;
export type CreateThread = z.infer<typeof createThreadSchema>;
export type SettlePassage = z.infer<typeof settlePassageSchema>;
export type AnchorDto = z.infer<typeof anchorSchema>;
export type EditThread = z.infer<typeof editThreadSchema>;
export type CommentDto = z.infer<typeof commentSchema>;
export type ThreadDto = z.infer<typeof threadSchema>;
