import { z } from "zod";
import { newPersonSchema, tokenSchema } from "./person";
import { roleSchema } from "./team";

export const lookUpInvitationSchema = z.object({ token: tokenSchema });

/** Whoever is signed in joins as themselves; whoever is not says who they are. */
export const acceptInvitationSchema = z.object({ token: tokenSchema, person: newPersonSchema.optional() });

export const invitationStateSchema = z.enum(["open", "expired", "revoked", "used-up", "unknown"]);

/** What the holder of a link is told before they join; of a link that does not work, only that. */
export const invitationOfferSchema = z.object({
  state: invitationStateSchema,
  offer: z
    .object({
      teamId: z.uuid(),
      teamName: z.string(),
      role: roleSchema,
      groupName: z.string().nullable(),
      by: z.string(),
    })
    .nullable(),
  /** Who is signed in, and whether they are in the team already. */
  viewer: z.object({ name: z.string(), email: z.string(), isMember: z.boolean() }).nullable(),
});

export type InvitationState = z.infer<typeof invitationStateSchema>;
export type InvitationOffer = z.infer<typeof invitationOfferSchema>;
