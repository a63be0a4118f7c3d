import { z } from "zod";
import { whyNoOutcomes } from "@/lib/sessions/outcomes";

export const roleSchema = z.enum(["OWNER", "FACILITATOR", "REVIEWER", "OBSERVER"]);
export const teamNameSchema = z.string().trim().min(1, "Give the team a name.").max(80, "At most 80 characters.");
export const groupNameSchema = z.string().trim().min(1, "Give the group a name.").max(60, "At most 60 characters.");

export const teamDetailsSchema = z.object({ name: teamNameSchema });
export const keepOutcomesSchema = z.object({
  outcomes: z.array(z.string().trim()).superRefine((outcomes, context) => {
    const why = whyNoOutcomes(outcomes);
    if (why) context.addIssue({ code: "custom", message: why });
  }),
});
export const handOverSchema = z.object({ membershipId: z.uuid() });

export const teamSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  /** Filled with examples: said on screen. */
  isDemo: z.boolean(),
  version: z.number().int(),
  /** What its next sessions decide. */
  outcomes: z.array(z.string()),
  /** The actor's own. */
  role: roleSchema,
  can: z.object({ manage: z.boolean(), own: z.boolean() }),
});

export const createGroupSchema = z.object({
  name: groupNameSchema,
  /** Who is in it from the start: what undoing a deletion sends. */
  membershipIds: z.array(z.uuid()).max(500).default([]),
});
export const renameGroupSchema = z.object({ name: groupNameSchema });
export const groupSchema = z.object({ id: z.uuid(), name: z.string(), version: z.number().int() });

export type Role = z.infer<typeof roleSchema>;
export type TeamDto = z.infer<typeof teamSchema>;
export type GroupDto = z.infer<typeof groupSchema>;
