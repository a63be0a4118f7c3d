import { z } from "zod";
import { pastProblems, planProblems } from "@/lib/sessions/plan";

export const ruleSchema = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("neighbouring-steps"),
    share: z.number().min(0.5).max(1),
    maxStepsFromMedian: z.number().int().min(1).max(4),
    minRaters: z.number().int().min(3).max(25),
  }),
  z.object({ kind: z.literal("iqr"), most: z.number().min(1).max(100) }),
  z.object({ kind: z.literal("rand-ucla") }),
]);

const titleSchema = z.string().trim().min(1, "Give the session a name.").max(120, "At most 120 characters.");

/** What a team keeps for its next session. */
export const sessionTemplateSchema = z.object({
  criterionId: z.uuid(),
  rule: ruleSchema,
  isNamed: z.boolean(),
  facilitatorRates: z.boolean(),
  roundsPlanned: z.number().int().min(1, "At least one round.").max(5, "At most five rounds."),
  order: z.enum(["document", "random"]),
  finish: z.enum(["all-answered", "said-done"]),
  admitsAll: z.boolean(),
});

const timeSchema = z.iso.datetime({ offset: true });

/** Rounds that are to open by themselves, in order. */
const planSchema = z
  .array(
    z.object({
      opensAt: timeSchema,
      /** Null: by hand. */
      closesAt: timeSchema.nullable().default(null),
      revealsItself: z.boolean().default(false),
    }),
  )
  .max(5, "At most five rounds.")
  .superRefine((plan, context) => {
    for (const { at, field, message } of planProblems(plan)) {
      context.addIssue({ code: "custom", path: [at, field], message });
    }
  });

/** The whole of it: a round that has happened stands in it as it was. */
export const editPlanSchema = z.object({ rounds: planSchema });

export const createSessionSchema = sessionTemplateSchema.extend({
  kind: z.enum(["REVIEW", "REHEARSAL"]).default("REVIEW"),
  title: titleSchema,
  /** One of each edition that may be read; the first is what opens. */
  versionIds: z.array(z.uuid()).min(1, "Choose a text.").max(20),
  clauseIds: z.array(z.uuid()).min(1, "Choose at least one clause.").max(500),
  /** People of the team who take part, besides who makes it. */
  personIds: z.array(z.uuid()).max(100).default([]),
  /** People of the team who enter what comes by other means, and rate nothing themselves. */
  recorderIds: z.array(z.uuid()).max(10).default([]),
  /** Without it the facilitator opens each round. */
  plan: planSchema.default([]).superRefine((plan, context) => {
    for (const { at, field, message } of pastProblems(plan, Date.now())) {
      context.addIssue({ code: "custom", path: [at, field], message });
    }
  }),
  keepAsTemplate: z.boolean().default(false),
});

/** Until the first round is opened. */
export const editSessionSchema = sessionTemplateSchema
  .extend({ title: titleSchema })
  .partial()
  .refine((edit) => Object.keys(edit).length > 0, "Name what to change.");

export const moveSessionSchema = z.object({
  event: z.enum(["START", "OPEN_ROUND", "CLOSE_ROUND", "REVEAL", "VOID_ROUND", "CONCLUDE", "RESUME", "ARCHIVE"]),
  /** Of the last transition that the asker has seen: two presses make one step. */
  sequence: z.number().int().min(0),
  reason: z.string().trim().max(500).default(""),
  /** Of OPEN_ROUND: which clauses; without, all in the first, and those that were discussed in a later one. */
  clauseIds: z.array(z.uuid()).min(1).max(500).optional(),
  /** Of OPEN_ROUND: when it closes by itself. */
  closesAt: timeSchema.nullable().default(null),
  /** And whether it is revealed then. */
  revealsItself: z.boolean().default(false),
});

export const joinSessionSchema = z.object({
  code: z.string().trim().min(6).max(20),
  /** Not asked of somebody who is signed in. */
  name: z
    .string()
    .trim()
    .min(1, "Say who you are, so that others know you are here.")
    .max(60, "At most 60 characters.")
    .optional(),
});

/** Somebody whose answers come by other means, and are entered by a recorder. */
export const newRecordedRaterSchema = z.object({
  name: z.string().trim().min(1, "Say who it is.").max(60, "At most 60 characters."),
  group: z.string().trim().max(60, "At most 60 characters.").default(""),
  /** Without: whoever adds them, or the only recorder there is. */
  recorderId: z.uuid().optional(),
});

/** What is said of a ballot that came by other means: by which, or that all of it is entered. */
export const editRecordSchema = z.union([
  z
    .object({ source: z.string().trim().min(1, "Say by what means it came.").max(40, "At most 40 characters.") })
    .strict(),
  z.object({ isDone: z.boolean() }).strict(),
]);

export const proposeDecisionSchema = z.object({
  clauseId: z.uuid(),
  outcome: z.string().trim().min(1, "Choose what is to be done.").max(40),
  words: z.string().trim().max(2_000, "At most 2,000 characters."),
  /** The proposal it replaces, as the proposer saw it; null for the first. */
  supersedesId: z.uuid().nullable(),
});

export const editDecisionSchema = z.union([
  z.object({ isDecided: z.literal(true) }),
  z.object({ isDecided: z.literal(false), reason: z.string().trim().min(1, "Say why it is opened again.").max(500) }),
]);

export const dissentSchema = z.object({
  clauseId: z.uuid(),
  words: z.string().trim().min(1, "Say what you dissent from, and why.").max(2_000, "At most 2,000 characters."),
  isSigned: z.boolean(),
});

export const placeOnAgendaSchema = z
  .object({
    position: z.number().int().min(0).max(500).nullable(),
    minutes: z.number().int().min(1).max(240).nullable(),
    isSkipped: z.boolean(),
  })
  .partial();

export type SessionTemplate = z.infer<typeof sessionTemplateSchema>;
export type CreateSession = z.infer<typeof createSessionSchema>;
export type EditPlan = z.infer<typeof editPlanSchema>;
export type EditSession = z.infer<typeof editSessionSchema>;
export type MoveSession = z.infer<typeof moveSessionSchema>;
export type NewRecordedRater = z.infer<typeof newRecordedRaterSchema>;
export type ProposeDecision = z.infer<typeof proposeDecisionSchema>;
export type EditDecision = z.infer<typeof editDecisionSchema>;
export type GiveDissent = z.infer<typeof dissentSchema>;
export type PlaceOnAgenda = z.infer<typeof placeOnAgendaSchema>;
