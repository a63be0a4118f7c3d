import { z } from "zod";
import { editPlan } from "@/lib/data/plan-rounds";
import { route } from "@/lib/http/route";
import { editPlanSchema } from "@/lib/schemas/session-requests";

/** When rounds open and close by themselves. */
export const PUT = route(
  { access: "taking-part", params: z.object({ sessionId: z.uuid() }), body: editPlanSchema, edits: true },
  ({ actor, params, body, basedOn, write }) => editPlan(actor, params.sessionId, basedOn, body, write),
);
