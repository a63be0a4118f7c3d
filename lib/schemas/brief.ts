import { z } from "zod";
import { clauseResultSchema, roundResultsSchema } from "./round-results";
import { ruleSchema } from "./session-requests";

// What is in a brief ------------------------------------------------------------------------------------------------

/** What one revealed round says of a clause. The values stand in ascending order: whose they are is not told. */
export const briefResultSchema = clauseResultSchema
  .pick({ base: true, summary: true, perStep: true, step: true, closeness: true, groups: true, stability: true })
  .extend({ round: z.number().int(), values: z.array(z.number()) });

export const briefQuoteSchema = z.object({
  exact: z.string(),
  /** "§10.2", by the sentences of its version; "§10" where they are not known. */
  reference: z.string(),
  /** The text it is from, and what that is worth. */
  source: z.string(),
  language: z.string(),
  direction: z.enum(["LTR", "RTL"]),
  /** Within the product, from the root; null for whoever has no way there. */
  href: z.string().nullable(),
});

export const briefClauseSchema = z.object({
  id: z.uuid(),
  number: z.string().nullable(),
  title: z.string().nullable(),
  evidenceGrade: z.string().nullable(),
  /** What the team says of it. */
  wording: z.string(),
  /** Of each round that was revealed and asked of it, the latest first. */
  results: z.array(briefResultSchema),
  decision: z
    .object({
      outcome: z.string(),
      words: z.string(),
      isDecided: z.boolean(),
      stances: z.object({ AGREE: z.number().int(), LIVE_WITH: z.number().int(), OBJECT: z.number().int() }),
    })
    .nullable(),
  quotes: z.array(briefQuoteSchema),
  dissents: z.array(z.object({ words: z.string(), by: z.string().nullable() })),
});

export const briefRoundSchema = z.object({
  ordinal: z.number().int(),
  isVoid: z.boolean(),
  voidReason: z.string().nullable(),
  openedAt: z.string(),
  closedAt: z.string().nullable(),
  revealedAt: z.string().nullable(),
  clauses: z.number().int(),
  roster: z.object({ finished: z.number().int(), of: z.number().int() }),
  commitment: z.string().nullable(),
  agreement: roundResultsSchema.shape.agreement.nullable(),
  /** The ballots that came by other means; null where none did. */
  entered: roundResultsSchema.shape.entered,
});

/** All that stands in a brief, whoever reads it; as JSON it is the file, and what freezing keeps. */
export const briefSchema = z.object({
  kind: z.literal("clausemark-brief"),
  title: z.string(),
  marking: z.string(),
  /** Two stars at either side of words make them bold. */
  summary: z.string(),
  /** It is made of the figures and follows them; else somebody has written it. */
  isSummaryComputed: z.boolean(),
  session: z.object({ id: z.uuid(), title: z.string(), isRehearsal: z.boolean(), isNamed: z.boolean() }),
  document: z.object({ id: z.uuid(), title: z.string() }),
  texts: z.array(
    z.object({
      editionTitle: z.string(),
      version: z.number().int(),
      language: z.string(),
      standing: z.string().nullable(),
    }),
  ),
  criterion: z.object({
    name: z.string(),
    question: z.string(),
    least: z.number(),
    greatest: z.number(),
    steps: z.array(z.object({ name: z.string(), meaning: z.string(), least: z.number(), greatest: z.number() })),
  }),
  /** What could be decided; empty where that was not kept yet. */
  outcomes: z.array(z.string()).default([]),
  /** In the order of the agenda; before there is one, of the text. */
  clauses: z.array(briefClauseSchema),
  /** In the middle of all medians; two where their number is even. */
  medianClauseIds: z.array(z.uuid()),
  method: z.object({
    rule: ruleSchema,
    /** On the largest roster of a revealed round. */
    raters: z.number().int(),
    /** Those who answered, in a named session alone. */
    names: z.array(z.string()).nullable(),
    lateJoiners: z.number().int(),
    /** Revealed or void. */
    rounds: z.array(briefRoundSchema),
  }),
  isConcluded: z.boolean(),
  /** A round that is not revealed: nothing else is said of it. */
  roundUnderWay: z.number().int().nullable(),
});

// What is asked -----------------------------------------------------------------------------------------------------

const textSchema = z.string().trim().max(4_000, "At most 4,000 characters.");

export const editBriefSchema = z
  .object({
    title: z.string().trim().min(1, "Give the brief a title.").max(160, "At most 160 characters."),
    marking: z.string().trim().max(80, "At most 80 characters."),
    /** Empty: the one that is made of the figures. */
    summary: textSchema,
    /** Of each clause that is named here; the others keep theirs. */
    wording: z.record(z.uuid(), textSchema),
  })
  .partial()
  .refine((edit) => Object.keys(edit).length > 0, "Name what to change.");

export const makeBriefLinkSchema = z.object({
  days: z.number().int().min(1, "At least a day.").max(365, "At most a year."),
});

export const readBriefLinkSchema = z.object({ token: z.string().min(1).max(100) });

export const briefFileSchema = z.object({ format: z.enum(["docx", "md", "json"]) });

// What is answered --------------------------------------------------------------------------------------------------

export const briefViewSchema = z.object({
  brief: briefSchema,
  /** What If-Match guards; 0 while nobody has written anything. */
  version: z.number().int(),
  frozenAt: z.string().nullable(),
  can: z.object({
    edit: z.boolean(),
    freeze: z.boolean(),
    /** Why it cannot be frozen yet, for whoever may; null otherwise. */
    whyNotFreeze: z.string().nullable(),
    share: z.boolean(),
  }),
});

export const briefLinkSchema = z.object({
  id: z.uuid(),
  createdAt: z.string(),
  expiresAt: z.string(),
  state: z.enum(["open", "expired", "revoked"]),
});

export type Brief = z.infer<typeof briefSchema>;
export type BriefResult = z.infer<typeof briefResultSchema>;
export type BriefClause = z.infer<typeof briefClauseSchema>;
export type BriefQuote = z.infer<typeof briefQuoteSchema>;
export type BriefRound = z.infer<typeof briefRoundSchema>;
export type EditBrief = z.infer<typeof editBriefSchema>;
export type BriefView = z.infer<typeof briefViewSchema>;
export type BriefLinkDto = z.infer<typeof briefLinkSchema>;
/** What the holder of a link is told. */
export type SharedBrief = Pick<BriefView, "brief" | "frozenAt">;
/** What somebody may have written of it: what a refused edit is compared with. */
export type BriefWords = { title: string; marking: string; summary: string; wording: Record<string, string> };
