import { z } from "zod";

/**
 * What travels over NOTIFY: where to look, never what is there. A listening process loads the row once and asks the
 * policy for each of its streams.
 */
export const noticeSchema = z.discriminatedUnion("topic", [
  /** A thread, its comments, its passage's ratings or its labels changed. */
  z.object({
    topic: z.literal("thread"),
    id: z.uuid(),
    /** It was the team's until now: those who could read it are told that it is gone. */
    madePrivate: z.boolean().optional(),
    clientId: z.string().optional(),
  }),
  /** A standing rating of a clause was given: told only to those who may see it. */
  z.object({ topic: z.literal("rating"), id: z.uuid(), clauseId: z.uuid(), clientId: z.string().optional() }),
  /** A document appeared or changed in its team's library. */
  z.object({ topic: z.literal("document"), id: z.uuid(), clientId: z.string().optional() }),
  /** Members, groups, roles or the name of a team changed: actors' snapshots are reloaded too. */
  z.object({ topic: z.literal("team"), id: z.uuid(), clientId: z.string().optional() }),
  /** A person's sign-ins or name changed: the streams of revoked sign-ins are closed. */
  z.object({ topic: z.literal("person"), id: z.uuid(), clientId: z.string().optional() }),
  /** Something in a review session changed; in a hidden round that is all that anybody is told. */
  z.object({ topic: z.literal("session"), id: z.uuid() }),
  /** Who takes part in a session, or as what, changed: actors' snapshots are reloaded too. */
  z.object({ topic: z.literal("participants"), id: z.uuid() }),
  /** One person has read something in this document: told to that person alone. */
  z.object({ topic: z.literal("reading"), id: z.uuid(), personId: z.uuid(), clientId: z.string().optional() }),
  /** What these people are told in their inbox changed. */
  z.object({
    topic: z.literal("inbox"),
    personIds: z.array(z.uuid()),
    /** Of what somebody said or did in a note: whoever takes part in a hidden round there hears nothing until its reveal. */
    documentId: z.uuid().optional(),
    clientId: z.string().optional(),
  }),
]);

export type Notice = z.infer<typeof noticeSchema>;
