import { z } from "zod";
import { cannotJudgeSchema } from "./rating";

export const baseSchema = z.object({
  rated: z.number().int(),
  of: z.number().int(),
  cannotJudge: z.number().int(),
  noAnswer: z.number().int(),
});

/** An answer as everybody may see it after the reveal. In an anonymous session they come in the order of pseudonyms. */
export const revealedAnswerSchema = z.object({
  /** A name in a named session; else a pseudonym of this clause and round. */
  rater: z.string(),
  /** Null without a group, and where too few are in it to be told apart. */
  group: z.string().nullable(),
  value: z.number().nullable(),
  cannotJudge: cannotJudgeSchema.nullable(),
  reason: z.string(),
});

const summarySchema = z.object({
  n: z.number().int(),
  median: z.number(),
  quartiles: z.object({ lower: z.number(), upper: z.number() }).nullable(),
  min: z.number(),
  max: z.number(),
  meanDeviation: z.number(),
});

export const clauseResultSchema = z.object({
  clauseId: z.uuid(),
  answers: z.array(revealedAnswerSchema),
  base: baseSchema,
  /** Null where nobody gave a value. */
  summary: summarySchema.nullable(),
  perStep: z.array(z.number().int()),
  /** The name of the step that the median falls in. */
  step: z.string().nullable(),
  closeness: z.enum(["close", "contested", "too-few"]),
  /** The same by group, where there is more than one; those that are too small to be told apart are together under null. */
  groups: z
    .array(z.object({ name: z.string().nullable(), base: baseSchema, summary: summarySchema.nullable() }))
    .default([]),
  /** Against the round before in which the clause was asked; null in the first, and in an anonymous one below five who gave both. */
  stability: z
    .object({
      n: z.number().int(),
      netChange: z.number(),
      isStable: z.boolean(),
      sameStep: z.number(),
      meanMove: z.number(),
    })
    .nullable(),
});

/** The ballots of a round that came by other means and were entered by a recorder. */
export const enteredSchema = z.object({
  count: z.number().int(),
  of: z.number().int(),
  /** In an anonymous session only where all of at least five came by the same. */
  means: z.array(z.string()),
  /** Whose they were: in a named session alone. */
  raters: z.array(z.object({ name: z.string(), means: z.string() })).nullable(),
});

/** Made once at the reveal and kept with the round. */
export const roundResultsSchema = z.object({
  clauses: z.array(clauseResultSchema),
  /** Krippendorff's alpha over all clauses of the round, for intervals. */
  agreement: z.object({
    alpha: z.number().nullable(),
    interval: z.object({ lower: z.number(), upper: z.number() }).nullable(),
    raters: z.number().int(),
    isIndicative: z.boolean(),
  }),
  /** Null where all answered by themselves. */
  entered: enteredSchema.nullable().default(null),
});

export type ClauseResult = z.infer<typeof clauseResultSchema>;
export type Entered = z.infer<typeof enteredSchema>;
export type RoundResults = z.infer<typeof roundResultsSchema>;
