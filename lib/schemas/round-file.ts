import { z } from "zod";
import { cannotJudgeSchema } from "./rating";

const hex = (bytes: number) =>
  z.string().regex(new RegExp(`^[0-9a-f]{${2 * bytes}}$`), `Not ${bytes} bytes in lower-case hex.`);

/** One answer as it is sealed. `rater` is a name in a named session; else a pseudonym of this clause and round alone. */
export const sealedAnswerSchema = z.object({
  round: z.uuid(),
  clause: z.uuid(),
  rater: z.string(),
  value: z.number().nullable(),
  cannotJudge: cannotJudgeSchema.nullable(),
  reason: z.string(),
});

/** What a participant can keep of a round, and anybody can check. */
export const roundFileSchema = z.object({
  kind: z.literal("clausemark-round"),
  session: z.object({ id: z.uuid(), title: z.string(), isNamed: z.boolean() }),
  round: z.object({ id: z.uuid(), ordinal: z.number().int(), closedAt: z.string() }),
  commitment: hex(32),
  leaves: z.array(hex(32)),
  /** Before the reveal, and in an anonymous session, one's own alone. */
  rows: z.array(z.object({ row: z.string(), salt: hex(32) })),
});

export type SealedAnswer = z.infer<typeof sealedAnswerSchema>;
export type RoundFile = z.infer<typeof roundFileSchema>;
