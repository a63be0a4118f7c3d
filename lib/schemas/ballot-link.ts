import { z } from "zod";

export const newBallotLinkSchema = z.object({
  name: z.string().trim().min(1, "Say who it is for.").max(60, "At most 60 characters."),
  email: z
    .string()
    .trim()
    .toLowerCase()
    .max(254, "At most 254 characters.")
    .pipe(z.email("This is not an e-mail address.")),
});

export const editBallotLinkSchema = z.union([
  z.object({ send: z.literal(true) }).strict(),
  z.object({ isRevoked: z.literal(false) }).strict(),
]);

export const openBallotLinkSchema = z.object({ token: z.string().min(20).max(100) });

export const ballotLinkSchema = z.object({
  /** The participant's. */
  id: z.uuid(),
  name: z.string(),
  email: z.string(),
  isRevoked: z.boolean(),
  /** When the mail last went out; null while it waits. */
  sentAt: z.string().nullable(),
  /** When the mail server said that it cannot be delivered. */
  failedAt: z.string().nullable(),
  /** First. Whether they have rated is told to nobody. */
  openedAt: z.string().nullable(),
});

export type NewBallotLink = z.infer<typeof newBallotLinkSchema>;
export type EditBallotLink = z.infer<typeof editBallotLinkSchema>;
export type BallotLinkDto = z.infer<typeof ballotLinkSchema>;
