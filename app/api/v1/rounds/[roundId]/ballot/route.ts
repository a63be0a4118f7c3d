import { z } from "zod";
import { setBallotDone } from "@/lib/data/judge-clause";
import { route } from "@/lib/http/route";

/** One's own: done, or not yet. */
export const PUT = route(
  { access: "taking-part", params: z.object({ roundId: z.uuid() }), body: z.object({ isDone: z.boolean() }) },
  ({ actor, params, body, write }) => setBallotDone(actor, params.roundId, body.isDone, write),
);
