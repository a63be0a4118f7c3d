import { z } from "zod";

export const sessionStateSchema = z.enum([
  "DRAFT",
  "READING",
  "ROUND_OPEN",
  "ROUND_CLOSED",
  "DISCUSSION",
  "DECIDED",
  "ARCHIVED",
]);
export const participantRoleSchema = z.enum(["FACILITATOR", "RATER", "RECORDER", "OBSERVER"]);
export const stanceSchema = z.enum(["AGREE", "LIVE_WITH", "OBJECT"]);

export type SessionState = z.infer<typeof sessionStateSchema>;
export type ParticipantRole = z.infer<typeof participantRoleSchema>;
export type Stance = z.infer<typeof stanceSchema>;
