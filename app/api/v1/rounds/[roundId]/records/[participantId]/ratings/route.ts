import { z } from "zod";
import { judgeClause } from "@/lib/data/judge-clause";
import { route } from "@/lib/http/route";
import { judgeClauseSchema } from "@/lib/schemas/rating";

/** A recorder's: an answer that came by other means. */
export const POST = route(
  {
    access: "taking-part",
    params: z.object({ roundId: z.uuid(), participantId: z.uuid() }),
    body: judgeClauseSchema,
    creates: true,
    status: 201,
  },
  ({ actor, params, body, write }) => judgeClause(actor, params.roundId, body, write, params.participantId),
);
