import { z } from "zod";
import { roleSchema } from "@/lib/schemas/team";
import { importanceSchema } from "@/lib/schemas/thread";
import { cannotJudgeSchema } from "@/lib/schemas/rating";

/** Written "day hour:minute", e.g. "9 16:40": day 9 is yesterday, whenever the demo is loaded. */
const momentSchema = z.string().regex(/^[1-9] ([01]\d|2[0-3]):[0-5]\d$/);
const words = z.string().min(1);
const step = { by: words, at: momentSchema };

const onSchema = z.union([
  /** The exact words as the edition has them, once; without an edition: the one that opens first. */
  z.strictObject({ quote: words, edition: words.optional() }),
  z.strictObject({ clause: words }),
  z.strictObject({ document: z.literal(true) }),
]);

/** `edits` and `deletes` name a comment of the thread by its place, from 1. */
const nextSchema = z.union([
  z.strictObject({ ...step, says: words }),
  z.strictObject({ ...step, rates: importanceSchema }),
  z.strictObject({ ...step, resolves: z.literal(true) }),
  z.strictObject({ ...step, edits: z.number().int().min(1), to: words }),
  z.strictObject({ ...step, deletes: z.number().int().min(1) }),
]);

const threadSchema = z.strictObject({
  ...step,
  on: onSchema,
  isPrivate: z.literal(true).optional(),
  labels: z.array(words).default([]),
  importance: importanceSchema.optional(),
  says: words.optional(),
  next: z.array(nextSchema).default([]),
});

/** A second one by the same person on the same clause is a change of mind. */
const ratingSchema = z.strictObject({
  ...step,
  clause: words,
  value: z.number().int().optional(),
  cannotJudge: cannotJudgeSchema.optional(),
  reason: z.string().default(""),
});

/** prisma/seed/demo.json: who is in the demo's team and what they did. Comments are written in Markdown (rich-text-of.ts). */
export const storySchema = z.strictObject({
  team: words,
  people: z.array(z.strictObject({ name: words, role: roleSchema, group: words.nullable() })),
  threads: z.array(threadSchema),
  ratings: z.array(ratingSchema),
});

export type Story = z.infer<typeof storySchema>;
export type StoryThread = z.infer<typeof threadSchema>;
export type StoryStep = z.infer<typeof nextSchema>;
export type StoryRating = z.infer<typeof ratingSchema>;
