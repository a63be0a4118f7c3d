import { z } from "zod";
import { putOnTable } from "@/lib/data/room";
import { route } from "@/lib/http/route";

export const PUT = route(
  {
    access: "taking-part",
    params: z.object({ sessionId: z.uuid() }),
    body: z.object({ clauseId: z.uuid().nullable() }),
  },
  ({ actor, params, body, write }) => putOnTable(actor, params.sessionId, body.clauseId, write),
);
