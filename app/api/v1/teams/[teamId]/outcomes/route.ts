import { z } from "zod";
import { keepOutcomes } from "@/lib/data/teams";
import { route } from "@/lib/http/route";
import { keepOutcomesSchema } from "@/lib/schemas/team";

/** What the team's next sessions decide. */
export const PUT = route(
  { params: z.object({ teamId: z.uuid() }), body: keepOutcomesSchema, edits: true },
  ({ actor, params, body, basedOn, write }) => keepOutcomes(actor, params.teamId, basedOn, body, write),
);
