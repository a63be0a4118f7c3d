import { z } from "zod";
import { giveStance } from "@/lib/data/decisions";
import { route } from "@/lib/http/route";
import { stanceSchema } from "@/lib/schemas/session-words";

export const PUT = route(
  {
    access: "taking-part",
    params: z.object({ decisionId: z.uuid() }),
    body: z.object({ stance: stanceSchema.nullable() }),
  },
  ({ actor, params, body, write }) => giveStance(actor, params.decisionId, body.stance, write),
);
