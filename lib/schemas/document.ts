import { z } from "zod";
import { draftBlocksSchema } from "@/lib/documents/draft-blocks";

export const editionStatusSchema = z.enum(["OFFICIAL", "OFFICIAL_EXCERPT", "WORKING_PARAPHRASE", "TRANSLATION"]);
export const directionSchema = z.enum(["LTR", "RTL"]);
const offset = z.number().int().min(0);

/** How a version's text came in. */
export const originSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("bundled"), note: z.string() }),
  z.object({ kind: z.literal("pasted") }),
  z.object({ kind: z.literal("file"), fileName: z.string().max(255) }),
  z.object({
    kind: z.literal("address"),
    address: z.url(),
    httpStatus: z.number().int(),
    fetchedAt: z.string(),
    sizeAsReported: z.string(),
    isTruncated: z.boolean(),
  }),
]);

/** What stands beside a clause's text: digest apparatus in the edition's language, never part of the text. */
export const apparatusSchema = z.object({
  asks: z.array(z.string()),
  actors: z.string(),
  instruments: z.array(z.string()),
  wordingNote: z.string().nullable(),
  evidenceGrade: z.enum(["A", "B", "C"]),
  /** What the grade means, in words. */
  evidenceMeaning: z.string(),
  /** The version whose words it was written for, once they have changed. */
  writtenForVersion: z.number().int().optional(),
});

export const inlineMarkSchema = z.union([
  z.object({ kind: z.enum(["marker", "emphasis", "strong", "code"]), start: offset, end: offset }),
  z.object({ kind: z.literal("link"), href: z.string(), start: offset, end: offset }),
]);

export const blockSchema = z.object({
  kind: z.enum(["title", "heading", "paragraph", "list-item", "quote", "table-cell"]),
  level: z.number().int().nullable(),
  start: offset,
  end: offset,
  marks: z.array(inlineMarkSchema),
});

/** A clause as it stands in one version. */
export const clauseViewSchema = z.object({
  id: z.uuid(),
  slug: z.string(),
  isRatable: z.boolean(),
  parentId: z.uuid().nullable(),
  number: z.string().nullable(),
  title: z.string().nullable(),
  start: offset,
  end: offset,
  apparatus: apparatusSchema.nullable(),
});

export const sentenceSchema = z.object({
  clauseId: z.uuid().nullable(),
  ordinal: z.number().int(),
  start: offset,
  end: offset,
});

/** A published text, whole. Immutable, so that it can be cached by its id. */
export const versionViewSchema = z.object({
  id: z.uuid(),
  editionId: z.uuid(),
  documentId: z.uuid(),
  ordinal: z.number().int(),
  text: z.string(),
  sha256: z.string(),
  origin: originSchema,
  publishedAt: z.string(),
  blocks: z.array(blockSchema),
  clauses: z.array(clauseViewSchema),
  sentences: z.array(sentenceSchema),
});

export const editionViewSchema = z.object({
  id: z.uuid(),
  language: z.string(),
  direction: directionSchema,
  status: editionStatusSchema,
  title: z.string(),
  versions: z
    .array(
      z.object({
        id: z.uuid(),
        ordinal: z.number().int(),
        publishedAt: z.string(),
        sha256: z.string(),
        origin: originSchema,
      }),
    )
    .min(1),
});

export const teamPersonSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  role: z.enum(["OWNER", "FACILITATOR", "REVIEWER", "OBSERVER"]),
  groupId: z.uuid().nullable(),
  hasLeft: z.boolean(),
  /** Notes of the team can be assigned to them. */
  isAssignable: z.boolean(),
});

/** A document and what the reader needs around its text. Editions in order: the first is what opens. */
export const documentViewSchema = z.object({
  id: z.uuid(),
  version: z.number().int(),
  title: z.string(),
  team: z.object({ id: z.uuid(), name: z.string(), isDemo: z.boolean() }),
  isArchived: z.boolean(),
  editions: z.array(editionViewSchema).min(1),
  labels: z.array(z.object({ id: z.uuid(), name: z.string() })),
  people: z.array(teamPersonSchema),
  groups: z.array(z.object({ id: z.uuid(), name: z.string() })),
  /** A session of the asker's with a hidden round: what others think of the document is covered until its reveal. */
  coveredBy: z.object({ sessionId: z.uuid(), title: z.string() }).nullable(),
  can: z.object({ write: z.boolean(), manage: z.boolean(), publish: z.boolean() }),
});

export const documentTitleSchema = z
  .string()
  .trim()
  .min(1, "Give the document a title.")
  .max(300, "A title has at most 300 characters.");

/** A BCP 47 tag as Intl understands it, in its canonical form. */
export const languageSchema = z
  .string()
  .max(35)
  .transform((tag, context) => {
    try {
      return new Intl.Locale(tag.trim()).toString();
    } catch {
      context.addIssue("This is no language tag, such as en, zh-Hans or ar.");
      return z.NEVER;
    }
  });

const newSourceSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("pasted") }),
  z.object({ kind: z.literal("file"), fileName: z.string().trim().min(1).max(255) }),
]);

/** A new document of one edition: the split as its steward corrected it. The server builds text and offsets itself. */
export const publishDocumentSchema = z.object({
  title: documentTitleSchema,
  language: languageSchema,
  direction: directionSchema,
  status: editionStatusSchema,
  source: newSourceSchema,
  blocks: draftBlocksSchema,
});

/** A new version of an edition. What it was compared with is named: if another came first, nothing is published. */
export const publishVersionSchema = z.object({
  previousVersionId: z.uuid(),
  source: newSourceSchema,
  blocks: draftBlocksSchema,
});

export const editDocumentSchema = z
  .object({ title: documentTitleSchema, isArchived: z.boolean() })
  .partial()
  .refine((edit) => Object.keys(edit).length > 0, "Name at least one of title, isArchived.");

/** What of a document can be edited, as it is now. */
export const documentStateSchema = z.object({
  id: z.uuid(),
  version: z.number().int(),
  title: z.string(),
  isArchived: z.boolean(),
});

/** A line of a team's library. */
export const libraryDocumentSchema = documentStateSchema.extend({
  editions: z
    .array(
      z.object({
        id: z.uuid(),
        language: z.string(),
        direction: directionSchema,
        status: editionStatusSchema,
        title: z.string(),
      }),
    )
    .min(1),
  clauseCount: z.number().int(),
  /** Notes the asker may read. */
  noteCount: z.number().int(),
  openNoteCount: z.number().int(),
  /** Of what the asker may read; never of a rating, which would tell that one was given. */
  lastActivityAt: z.string(),
});

export const librarySchema = z.object({
  team: z.object({ id: z.uuid(), name: z.string(), isDemo: z.boolean() }),
  documents: z.array(libraryDocumentSchema),
  can: z.object({ manage: z.boolean() }),
});

export type Origin = z.infer<typeof originSchema>;
export type Apparatus = z.infer<typeof apparatusSchema>;
export type ClauseView = z.infer<typeof clauseViewSchema>;
export type VersionView = z.infer<typeof versionViewSchema>;
export type EditionView = z.infer<typeof editionViewSchema>;
export type DocumentView = z.infer<typeof documentViewSchema>;
export type PublishDocument = z.infer<typeof publishDocumentSchema>;
export type PublishVersion = z.infer<typeof publishVersionSchema>;
export type EditDocument = z.infer<typeof editDocumentSchema>;
export type DocumentState = z.infer<typeof documentStateSchema>;
export type LibraryDocument = z.infer<typeof libraryDocumentSchema>;
export type Library = z.infer<typeof librarySchema>;
