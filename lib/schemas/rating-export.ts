import { z } from "zod";
import { scaleKindSchema } from "./criterion";
import { cannotJudgeSchema } from "./rating";

export const exportRatingsSchema = z.object({
  criterion: z.uuid().optional(),
  format: z.enum(["csv", "json", "md"]).default("csv"),
});

/** One rating as a file has it: everything in words, so that it can be read without this product. */
export const exportedRatingSchema = z.object({
  clauseNumber: z.string(),
  clauseTitle: z.string(),
  criterion: z.string(),
  scale: scaleKindSchema,
  /** "standing": given outside a session's round. */
  round: z.string(),
  rater: z.string(),
  group: z.string(),
  value: z.number().nullable(),
  step: z.string(),
  cannotJudge: cannotJudgeSchema.nullable(),
  reason: z.string(),
  /** The value before others' could be seen, where it was changed after. */
  valueBeforeSeeingOthers: z.number().nullable(),
  sawOthers: z.boolean(),
  edition: z.string(),
  version: z.number().int(),
  givenAt: z.string(),
});

export const ratingsFileSchema = z.object({
  document: z.string(),
  criterion: z.object({ name: z.string(), question: z.string(), scale: scaleKindSchema }),
  ratings: z.array(exportedRatingSchema),
});

export type ExportedRating = z.infer<typeof exportedRatingSchema>;
export type RatingsFile = z.infer<typeof ratingsFileSchema>;
