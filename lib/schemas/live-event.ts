import { z } from "zod";
import { clauseSignificanceSchema } from "./rating";
import { threadSchema } from "./thread";

/** What a browser's event stream carries, as `data:` lines of JSON. Each event holds only what its receiver may read. */
export const liveEventSchema = z.discriminatedUnion("type", [
  /** The stream is open, or open again after a gap: what was missed is fetched from the API. */
  z.object({ type: z.literal("resync") }),
  /** A thread as it is now; `clientId` is the tab that changed it. */
  z.object({ type: z.literal("thread"), thread: threadSchema, clientId: z.string().optional() }),
  /** A thread one could read was deleted or made private. */
  z.object({
    type: z.literal("thread-gone"),
    id: z.uuid(),
    documentId: z.uuid(),
    /** Of the thread when it went, so that an older telling which arrives later does not bring it back. */
    sequence: z.number().int(),
    clientId: z.string().optional(),
  }),
  /** What one may know of a clause's significance changed. */
  z.object({
    type: z.literal("significance"),
    documentId: z.uuid(),
    criterionId: z.uuid(),
    clause: clauseSignificanceSchema,
    clientId: z.string().optional(),
  }),
  /** A document appeared in or changed in a team's library. */
  z.object({ type: z.literal("document"), id: z.uuid(), teamId: z.uuid() }),
  /** Members, groups, roles or the name of a team changed, or one is no longer in it. */
  z.object({ type: z.literal("team"), id: z.uuid() }),
  /** One has read something in this document, here or elsewhere: which is to be asked for. */
  z.object({ type: z.literal("read-marks"), documentId: z.uuid(), clientId: z.string().optional() }),
  /** One's inbox changed, or what one wants to be told: which is to be asked for. */
  z.object({ type: z.literal("inbox") }),
  /** Something in a review session changed: what one may know of it is to be asked for. */
  z.object({ type: z.literal("session"), id: z.uuid() }),
  /** This sign-in was revoked: nothing more will come. */
  z.object({ type: z.literal("signed-out") }),
]);

export type LiveEvent = z.infer<typeof liveEventSchema>;
