import { z } from "zod";
import { askToDiscuss } from "@/lib/data/room";
import { route } from "@/lib/http/route";

const params = z.object({ sessionId: z.uuid(), clauseId: z.uuid() });

/** "Discuss anyway", without a name. */
export const PUT = route({ access: "taking-part", params }, ({ actor, params, write }) =>
  askToDiscuss(actor, params.sessionId, params.clauseId, true, write),
);

export const DELETE = route({ access: "taking-part", params }, ({ actor, params, write }) =>
  askToDiscuss(actor, params.sessionId, params.clauseId, false, write),
);
