import { z } from "zod";
import { roleSchema, teamNameSchema } from "./team";

export const personNameSchema = z.string().trim().min(1, "Give your name.").max(80, "At most 80 characters.");
/** Kept and compared in lower case. */
export const emailSchema = z
  .string()
  .trim()
  .toLowerCase()
  .max(254, "At most 254 characters.")
  .pipe(z.email("This is not an e-mail address."));
/** Any text; what makes a new password good enough is lib/policies/password-policy.ts's to say. */
export const passwordSchema = z.string().min(1, "Type a password.").max(1_000, "At most 1,000 characters.");
export const tokenSchema = z.string().min(16).max(200);

export const newPersonSchema = z.object({ name: personNameSchema, email: emailSchema, password: passwordSchema });
export const setUpSchema = newPersonSchema.extend({ token: tokenSchema, teamName: teamNameSchema });
export const editMeSchema = z.object({ name: personNameSchema });
export const changePasswordSchema = z.object({ current: passwordSchema, next: passwordSchema });
export const resetPasswordSchema = z.object({ token: tokenSchema, password: passwordSchema });

export const meSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  email: z.string(),
  version: z.number().int(),
  memberships: z.array(z.object({ teamId: z.uuid(), role: roleSchema })),
});

/** A signed-in device. */
export const signInSchema = z.object({
  id: z.uuid(),
  userAgent: z.string(),
  createdAt: z.string(),
  lastSeenAt: z.string(),
  isThisOne: z.boolean(),
});

export type NewPerson = z.infer<typeof newPersonSchema>;
export type SetUp = z.infer<typeof setUpSchema>;
export type Me = z.infer<typeof meSchema>;
export type SignInDto = z.infer<typeof signInSchema>;
