import { z } from "zod";
import { groupSchema, roleSchema, teamSchema } from "./team";

/** The owner changes by handing over, not by an edit. */
export const assignableRoleSchema = roleSchema.exclude(["OWNER"]);

export const editMembershipSchema = z
  .object({ role: assignableRoleSchema, groupId: z.uuid().nullable() })
  .partial()
  .refine((edit) => Object.keys(edit).length > 0, "Name at least one of role, groupId.");

export const memberSchema = z.object({
  /** Of the membership. */
  id: z.uuid(),
  version: z.number().int(),
  person: z.object({ id: z.uuid(), name: z.string(), email: z.string().nullable() }),
  role: roleSchema,
  groupId: z.uuid().nullable(),
  joinedAt: z.string(),
  isSelf: z.boolean(),
  can: z.object({ group: z.boolean(), govern: z.boolean(), remove: z.boolean() }),
});

/** Links last at most a quarter of a year. */
export const createInvitationSchema = z.object({
  role: assignableRoleSchema,
  groupId: z.uuid().nullable().default(null),
  days: z.number().int().min(1).max(90).default(7),
  uses: z.number().int().min(1).max(100).default(1),
});

export const invitationSchema = z.object({
  id: z.uuid(),
  role: roleSchema,
  groupId: z.uuid().nullable(),
  expiresAt: z.string(),
  usesLeft: z.number().int(),
  createdAt: z.string(),
  createdBy: z.object({ id: z.uuid(), name: z.string() }),
  can: z.object({ revoke: z.boolean() }),
});

/** A team with who is in it, for its members page. Invitations are for those who may invite; others get none. */
export const teamMembersSchema = z.object({
  team: teamSchema,
  members: z.array(memberSchema),
  groups: z.array(groupSchema),
  invitations: z.array(invitationSchema),
});

export type EditMembership = z.infer<typeof editMembershipSchema>;
export type MemberDto = z.infer<typeof memberSchema>;
export type CreateInvitation = z.infer<typeof createInvitationSchema>;
export type InvitationDto = z.infer<typeof invitationSchema>;
export type TeamMembers = z.infer<typeof teamMembersSchema>;
