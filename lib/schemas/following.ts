import { z } from "zod";

export const followSchema = z.object({ choice: z.enum(["FOLLOWING", "MUTED"]) });

export const followingSchema = z.object({
  /** Is told of what happens in the note. */
  isFollowing: z.boolean(),
  /** What one chose; null: as one takes part in it. */
  choice: z.enum(["FOLLOWING", "MUTED"]).nullable(),
});

export type Follow = z.infer<typeof followSchema>;
export type Following = z.infer<typeof followingSchema>;
