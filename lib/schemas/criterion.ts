import { z } from "zod";
import { stepCount } from "@/lib/statistics/scale";

export const scaleKindSchema = z.enum(["0-100", "1-9"]);

const wordsSchema = z.object({
  name: z.string().trim().min(1, "Give every step a name.").max(30, "At most 30 characters."),
  meaning: z.string().trim().max(120, "At most 120 characters."),
});

/** The whole of a question as its author words it; the values of the steps follow from the scale. */
export const wordCriterionSchema = z
  .object({
    name: z.string().trim().min(1, "Give the criterion a name.").max(60, "At most 60 characters."),
    question: z
      .string()
      .trim()
      .min(1, "Write the question that is asked of each clause.")
      .max(300, "At most 300 characters."),
    scale: scaleKindSchema,
    steps: z.array(wordsSchema),
  })
  .refine(({ scale, steps }) => steps.length === stepCount(scale), {
    path: ["steps"],
    message: "Give words for every step of the scale.",
  });

/** Its words, or whether it is asked. */
export const editCriterionSchema = z.union([z.object({ isAsked: z.boolean() }).strict(), wordCriterionSchema]);

const stepSchema = z.object({ name: z.string(), meaning: z.string(), least: z.number(), greatest: z.number() });

export const criterionSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  question: z.string(),
  scale: scaleKindSchema,
  least: z.number(),
  greatest: z.number(),
  steps: z.array(stepSchema),
  isAsked: z.boolean(),
  /** It was asked at some time: its words stay as they are. */
  isFixed: z.boolean(),
  version: z.number().int(),
});

export type WordCriterion = z.infer<typeof wordCriterionSchema>;
export type EditCriterion = z.infer<typeof editCriterionSchema>;
export type CriterionDto = z.infer<typeof criterionSchema>;
