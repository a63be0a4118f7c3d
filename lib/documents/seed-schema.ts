// The shape of the bundled document's data files in prisma/seed: checked when they are loaded and by a test.
import { z } from "zod";
import { recordSchema } from "@/lib/schemas/record";
import { draftBlocksSchema } from "./draft-blocks";

const words = z.string().min(1);

export const EVIDENCE_GRADES = ["A", "B", "C"] as const;

/** What stands beside a clause, in the edition's language; never part of the text. */
const apparatusSchema = z.object({
  clauseSlug: words,
  asks: z.array(words).min(1),
  actors: words,
  instruments: z.array(words).min(1),
  wordingNote: words.nullable(),
  evidenceGrade: z.enum(EVIDENCE_GRADES),
});

/** How the text came; null for texts written by ourselves. */
const originSchema = z.object({
  address: z.url(),
  httpStatus: z.number().int(),
  fetchedOn: z.iso.date(),
  sizeText: words,
  isTruncated: z.boolean(),
});

const editionSchema = z.object({
  slug: words,
  name: words,
  language: words,
  status: z.enum(["official", "official-excerpt", "working-paraphrase", "translation"]),
  isDefault: z.boolean(),
  /** A permanent badge, and the longer sentence behind it. */
  badge: words,
  notice: words,
  origin: originSchema.nullable(),
  evidenceGrades: z.record(z.enum(EVIDENCE_GRADES), words).nullable(),
  blocks: draftBlocksSchema,
  apparatus: z.array(apparatusSchema),
});

export const seedDocumentSchema = z.object({
  slug: words,
  title: z.record(z.enum(["en", "zh"]), words),
  record: recordSchema,
  editions: z.array(editionSchema).min(1),
});

export type SeedDocument = z.infer<typeof seedDocumentSchema>;
