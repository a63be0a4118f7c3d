import { z } from "zod";
import { criterionSchema } from "./criterion";

export const cannotJudgeSchema = z.enum(["NOT_MY_FIELD", "UNCLEAR", "RECUSED"]);

/** A settled judgement of one clause: a value or "cannot judge", never both; neither takes an answer back. */
const judgementSchema = z
  .object({
    versionId: z.uuid(),
    value: z.number().int().nullable(),
    cannotJudge: cannotJudgeSchema.nullable(),
    reason: z.string().max(500).default(""),
    /** The answer it replaces, as the rater saw it; null for the first. */
    supersedesId: z.uuid().nullable(),
  })
  .refine(
    ({ value, cannotJudge, supersedesId }) =>
      value === null && cannotJudge === null ? supersedesId !== null : value === null || cannotJudge === null,
    "Give a value or say why you cannot judge.",
  );

/** By one criterion, outside a round. */
export const giveRatingSchema = judgementSchema.safeExtend({ criterionId: z.uuid() });

/** Of one clause of a round. */
export const judgeClauseSchema = judgementSchema.safeExtend({ clauseId: z.uuid() });

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
  /** Of one given or changed after others' could be seen: what the person had said before that, if anything. */
  earlier: z.object({ value: z.number().int().nullable() }).nullable(),
  createdAt: z.string(),
});

/** What the actor may know of the standing significance of one clause. `others` is null while one's own value is not in. */
export const clauseSignificanceSchema = z.object({
  clauseId: z.uuid(),
  /** Without value and "cannot judge" once it is taken back: what comes next supersedes it. */
  mine: ratingSchema.nullable(),
  others: z.array(ratingSchema).nullable(),
  /** When the last of the others who took theirs back did so: then `others` is of that moment. */
  takenBackAt: z.string().optional(),
});

/** The clauses of a document under one criterion. */
export const significanceSchema = z.object({
  /** Of one that is switched off the answers can be read, and none given. */
  criterion: criterionSchema.omit({ isFixed: true, version: true }),
  /** Those that are asked, in order; the first is the default. */
  criteria: z.array(z.object({ id: z.uuid(), name: z.string() })),
  /** Who may rate now, whether or not they have: by name. */
  raters: z.array(z.object({ id: z.uuid(), name: z.string(), group: z.string().nullable() })),
  clauses: z.array(clauseSignificanceSchema),
});

export type CannotJudge = z.infer<typeof cannotJudgeSchema>;
export type JudgeClause = z.infer<typeof judgeClauseSchema>;
export type ClauseJudgement = Omit<JudgeClause, "versionId" | "supersedesId">;
export type GiveRating = z.infer<typeof giveRatingSchema>;
export type RatingDto = z.infer<typeof ratingSchema>;
export type ClauseSignificance = z.infer<typeof clauseSignificanceSchema>;
export type Significance = z.infer<typeof significanceSchema>;
