import { z } from "zod";
import { pinQuote } from "@/lib/data/room";
import { route } from "@/lib/http/route";

const body = z.object({
  clauseId: z.uuid(),
  versionId: z.uuid(),
  start: z.number().int().min(0),
  end: z.number().int().min(1),
});

export const POST = route(
  { access: "taking-part", params: z.object({ sessionId: z.uuid() }), body, creates: true, status: 201 },
  ({ actor, params, body, write }) => pinQuote(actor, params.sessionId, body, write),
);
