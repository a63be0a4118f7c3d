import { z } from "zod";
import { proposeDecision } from "@/lib/data/decisions";
import { route } from "@/lib/http/route";
import { proposeDecisionSchema } from "@/lib/schemas/session-requests";

export const POST = route(
  {
    access: "taking-part",
    params: z.object({ sessionId: z.uuid() }),
    body: proposeDecisionSchema,
    creates: true,
    status: 201,
  },
  ({ actor, params, body, write }) => proposeDecision(actor, params.sessionId, body, write),
);
