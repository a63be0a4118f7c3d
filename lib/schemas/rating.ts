import { z } from "zod";

export const cannotJudgeSchema = z.enum(["NOT_MY_FIELD", "UNCLEAR", "RECUSED"]);

/** A settled judgement of one clause under one criterion: a value or "cannot judge", never both, never neither. */
export const giveRatingSchema = z
  .object({
    criterionId: z.uuid(),
    versionId: z.uuid(),
    value: z.number().int().nullable(),
    cannotJudge: cannotJudgeSchema.nullable(),
    reason: z.string().max(500).default(""),
    /** The rating it replaces, as the rater saw it; null for the first. */
    supersedesId: z.uuid().nullable(),
  })
  .refine(
    ({ value, cannotJudge }) => (value === null) !== (cannotJudge === null),
    "Give a value or say why you cannot judge.",
  );

export const ratingSchema = z.object({
  id: z.uuid(),
  clauseId: z.uuid(),
  person: z.object({ id: z.uuid(), name: z.string() }),
  value: z.number().int().nullable(),
  cannotJudge: cannotJudgeSchema.nullable(),
  reason: z.string(),
  versionId: z.uuid(),
  /** Given or changed after others' values could be seen. */
  sawOthers: z.boolean(),
  createdAt: z.string(),
});

/** What the actor may know of the standing significance of one clause. `others` is null while one's own value is not in. */
export const clauseSignificanceSchema = z.object({
  clauseId: z.uuid(),
  mine: ratingSchema.nullable(),
  others: z.array(ratingSchema).nullable(),
});

export const significanceSchema = z.object({
  criterion: z.object({
    id: z.uuid(),
    name: z.string(),
    question: z.string(),
    least: z.number(),
    greatest: z.number(),
    steps: z.array(z.object({ name: z.string(), meaning: z.string(), least: z.number(), greatest: z.number() })),
  }),
  clauses: z.array(clauseSignificanceSchema),
});

export type GiveRating = z.infer<typeof giveRatingSchema>;
export type RatingDto = z.infer<typeof ratingSchema>;
export type ClauseSignificance = z.infer<typeof clauseSignificanceSchema>;
export type Significance = z.infer<typeof significanceSchema>;
