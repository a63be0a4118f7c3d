import { z } from "zod";
import { addParticipants } from "@/lib/data/participants";
import { route } from "@/lib/http/route";
import { participantRoleSchema } from "@/lib/schemas/session-words";

export const POST = route(
  {
    access: "taking-part",
    params: z.object({ sessionId: z.uuid() }),
    body: z.object({ personIds: z.array(z.uuid()).min(1).max(100), role: participantRoleSchema.default("RATER") }),
    status: 201,
  },
  ({ actor, params, body, write }) => addParticipants(actor, params.sessionId, body, write),
);
