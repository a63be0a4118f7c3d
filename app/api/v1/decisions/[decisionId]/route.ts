import { z } from "zod";
import { editDecision } from "@/lib/data/decisions";
import { route } from "@/lib/http/route";
import { editDecisionSchema } from "@/lib/schemas/session-requests";

export const PATCH = route(
  {
    access: "taking-part",
    params: z.object({ decisionId: z.uuid() }),
    body: editDecisionSchema,
    edits: true,
  },
  ({ actor, params, body, basedOn, write }) => editDecision(actor, params.decisionId, basedOn, body, write),
);
