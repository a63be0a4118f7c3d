import { z } from "zod";
import { criterionSchema } from "./criterion";
import { cannotJudgeSchema } from "./rating";
import { roundResultsSchema } from "./round-results";
import { moveSessionSchema, ruleSchema } from "./session-requests";
import { participantRoleSchema, sessionStateSchema, stanceSchema } from "./session-words";

/** One's own answer in a round. */
export const roundRatingSchema = z.object({
  id: z.uuid(),
  clauseId: z.uuid(),
  versionId: z.uuid(),
  value: z.number().int().nullable(),
  cannotJudge: cannotJudgeSchema.nullable(),
  reason: z.string(),
  createdAt: z.string(),
});

export const participantSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  role: participantRoleSchema,
  group: z.string().nullable(),
  isGuest: z.boolean(),
  isSimulated: z.boolean(),
  /** Let in; those who wait are told to the facilitator alone. */
  isAdmitted: z.boolean(),
  hasLeft: z.boolean(),
  /** Came when a round had closed already: the first that they rate. Null for whoever was there from the start. */
  lateFromRound: z.number().int().nullable(),
  /** Who enters their answers, which come by other means; null for whoever answers by themselves. */
  recorderId: z.uuid().nullable(),
});

export const roundSchema = z.object({
  id: z.uuid(),
  ordinal: z.number().int(),
  state: z.enum(["OPEN", "CLOSED", "REVEALED", "VOID"]),
  openedAt: z.string(),
  closesAt: z.string().nullable(),
  revealsItself: z.boolean(),
  closedAt: z.string().nullable(),
  revealedAt: z.string().nullable(),
  voidReason: z.string().nullable(),
  clauseIds: z.array(z.uuid()),
  /** How many ballots there are, and how many are finished; never whose. */
  roster: z.object({ finished: z.number().int(), of: z.number().int() }),
  /** From the close on. */
  commitment: z.string().nullable(),
  /** From the reveal on. */
  results: roundResultsSchema.nullable(),
  /** Null for whoever does not rate in it. */
  mine: z
    .object({
      isFinished: z.boolean(),
      isDone: z.boolean(),
      ratings: z.array(roundRatingSchema),
    })
    .nullable(),
  /** What one enters as a recorder: a ballot for each whose answers come by other means. Null for all others. */
  records: z
    .array(
      z.object({
        /** Whose it is. */
        participantId: z.uuid(),
        /** By what means it came; null until something has come. */
        source: z.string().nullable(),
        isFinished: z.boolean(),
        isDone: z.boolean(),
        ratings: z.array(roundRatingSchema),
      }),
    )
    .nullable(),
});

export const decisionSchema = z.object({
  id: z.uuid(),
  clauseId: z.uuid(),
  outcome: z.string(),
  words: z.string(),
  version: z.number().int(),
  decidedAt: z.string().nullable(),
  reopenReason: z.string(),
  /** How many of those who take part said what. */
  stances: z.object({ AGREE: z.number().int(), LIVE_WITH: z.number().int(), OBJECT: z.number().int() }),
  mine: stanceSchema.nullable(),
});

export const dissentDtoSchema = z.object({
  id: z.uuid(),
  clauseId: z.uuid(),
  words: z.string(),
  /** Null where it is not signed. */
  by: z.string().nullable(),
  isMine: z.boolean(),
});

export const agendaItemSchema = z.object({
  clauseId: z.uuid(),
  lane: z.enum(["settled-high", "contested", "settled-low"]),
  position: z.number().int().nullable(),
  minutes: z.number().int().nullable(),
  isSkipped: z.boolean(),
  /** Somebody asked to discuss it although it is settled. */
  wantsDiscussion: z.boolean(),
  /** One did so oneself. */
  isMyWish: z.boolean(),
});

/** Everything that one who takes part, or reads along in the team, may know of a session; nothing hidden is in it. */
export const sessionViewSchema = z.object({
  id: z.uuid(),
  kind: z.enum(["REVIEW", "REHEARSAL"]),
  title: z.string(),
  state: sessionStateSchema,
  sequence: z.number().int(),
  version: z.number().int(),
  document: z.object({ id: z.uuid(), title: z.string(), teamId: z.uuid() }),
  criterion: criterionSchema,
  rule: ruleSchema,
  isNamed: z.boolean(),
  facilitatorRates: z.boolean(),
  roundsPlanned: z.number().int(),
  /** What can be decided: the team's list, as of when the session was made. */
  outcomes: z.array(z.string()),
  order: z.enum(["document", "random"]),
  finish: z.enum(["all-answered", "said-done"]),
  admitsAll: z.boolean(),
  openedAt: z.string().nullable(),
  /** What is read: frozen, the first is what opens. */
  versions: z.array(
    z.object({
      id: z.uuid(),
      ordinal: z.number().int(),
      editionTitle: z.string(),
      language: z.string(),
      direction: z.enum(["LTR", "RTL"]),
      status: z.string(),
    }),
  ),
  /** In the order of the text; named as the first version names them. */
  clauses: z.array(
    z.object({
      id: z.uuid(),
      slug: z.string(),
      number: z.string().nullable(),
      title: z.string().nullable(),
      evidenceGrade: z.string().nullable(),
    }),
  ),
  /** Null for who only reads along. */
  me: z.object({ participantId: z.uuid(), role: participantRoleSchema, rates: z.boolean() }).nullable(),
  participants: z.array(participantSchema),
  rounds: z.array(roundSchema),
  /** Rounds that open by themselves, in order: those that did as they were, and those to come. */
  plan: z.array(
    z.object({
      ordinal: z.number().int(),
      opensAt: z.string(),
      closesAt: z.string().nullable(),
      revealsItself: z.boolean(),
      /** What became of it. */
      roundId: z.uuid().nullable(),
      /** Why it did not open when its time came; null where it did, or has not come. */
      refusal: z.string().nullable(),
    }),
  ),
  agenda: z.array(agendaItemSchema),
  table: z.object({ clauseId: z.uuid(), since: z.string() }).nullable(),
  decisions: z.array(decisionSchema),
  dissents: z.array(dissentDtoSchema),
  pins: z.array(
    z.object({
      id: z.uuid(),
      clauseId: z.uuid(),
      versionId: z.uuid(),
      exact: z.string(),
      start: z.number().int(),
      end: z.number().int(),
      isMine: z.boolean(),
    }),
  ),
  history: z.array(
    z.object({
      sequence: z.number().int(),
      event: z.string(),
      by: z.string().nullable(),
      reason: z.string(),
      at: z.string(),
    }),
  ),
  isBriefFrozen: z.boolean(),
  can: z.object({
    /** Which events the asker may send now. */
    move: z.array(moveSessionSchema.shape.event),
    /** Why OPEN_ROUND would be refused although it could come now, in a sentence; null where it would not. */
    whyNoRound: z.string().nullable(),
    /** Admit, put on the table, arrange the agenda, propose and decide. */
    steer: z.boolean(),
    /** Say what one thinks of a decision, dissent, ask to discuss. */
    speak: z.boolean(),
    /** Say when rounds open and close by themselves. */
    plan: z.boolean(),
    /** Add somebody whose answers come by other means. */
    extend: z.boolean(),
    /** See the team's notes on the text: who is in the session alone does not know of them. */
    readNotes: z.boolean(),
  }),
});

export const sessionLineSchema = z.object({
  id: z.uuid(),
  kind: z.enum(["REVIEW", "REHEARSAL"]),
  title: z.string(),
  state: sessionStateSchema,
  createdAt: z.string(),
  isMine: z.boolean(),
  participants: z.number().int(),
  rounds: z.number().int(),
  isBriefFrozen: z.boolean(),
});

export type RoundRatingDto = z.infer<typeof roundRatingSchema>;
export type ParticipantDto = z.infer<typeof participantSchema>;
export type RoundDto = z.infer<typeof roundSchema>;
export type AgendaItem = z.infer<typeof agendaItemSchema>;
export type DecisionDto = z.infer<typeof decisionSchema>;
export type SessionView = z.infer<typeof sessionViewSchema>;
export type SessionLine = z.infer<typeof sessionLineSchema>;
