import { z } from "zod";
import { moveSession } from "@/lib/data/move-session";
import { route } from "@/lib/http/route";
import { moveSessionSchema } from "@/lib/schemas/session-requests";

/** Moves the session on. No key is asked for: the sequence number says which step is meant, and two presses make one. */
export const POST = route(
  { access: "taking-part", params: z.object({ sessionId: z.uuid() }), body: moveSessionSchema, status: 201 },
  ({ actor, params, body, write }) => moveSession(actor, params.sessionId, body, write),
);
