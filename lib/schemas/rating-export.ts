import { z } from "zod";
import { scaleKindSchema } from "./criterion";
import { cannotJudgeSchema } from "./rating";
import { ruleSchema } from "./session-requests";

export const exportRatingsSchema = z
  .object({
    criterion: z.uuid().optional(),
    /** A revealed round of a session, by whose own criterion; without it standing ratings. */
    round: z.uuid().optional(),
    format: z.enum(["csv", "json", "md"]).default("csv"),
  })
  .refine(({ criterion, round }) => !criterion || !round, "Name a criterion or a round: a round has its own.");

/** One rating as a file has it: everything in words, so that it can be read without this product. */
export const exportedRatingSchema = z.object({
  clauseNumber: z.string(),
  clauseTitle: z.string(),
  criterion: z.string(),
  scale: scaleKindSchema,
  /** "standing": given outside a session's round. */
  round: z.string(),
  /** A name; of an anonymous round the pseudonym that it was sealed under. */
  rater: z.string(),
  group: z.string(),
  value: z.number().nullable(),
  step: z.string(),
  cannotJudge: cannotJudgeSchema.nullable(),
  reason: z.string(),
  /** The value before others' could be seen, where it was changed after. */
  valueBeforeSeeingOthers: z.number().nullable(),
  sawOthers: z.boolean(),
  /** What was read; of a round the text that opened first, and no version where it was one of several. */
  edition: z.string(),
  version: z.number().int().nullable(),
  /** Of a round when it was closed: finer times could tell who it was. */
  givenAt: z.string(),
  /** In files of a round: "name" or "pseudonym of this clause and round". */
  raterIs: z.string().optional(),
});

export const ratingsFileSchema = z.object({
  document: z.string(),
  criterion: z.object({ name: z.string(), question: z.string(), scale: scaleKindSchema }),
  /** In files of a round. */
  round: z
    .object({
      session: z.string(),
      ordinal: z.number().int(),
      revealedAt: z.string(),
      isNamed: z.boolean(),
      rule: ruleSchema,
      /** Who can check it, and with what. */
      recomputing: z.string(),
      /** What came by other means, in a sentence. */
      entered: z.string().optional(),
    })
    .optional(),
  ratings: z.array(exportedRatingSchema),
});

export type ExportedRating = z.infer<typeof exportedRatingSchema>;
export type RatingsFile = z.infer<typeof ratingsFileSchema>;
