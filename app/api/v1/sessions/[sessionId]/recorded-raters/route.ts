import { z } from "zod";
import { addRecordedRater } from "@/lib/data/recorders";
import { route } from "@/lib/http/route";
import { newRecordedRaterSchema } from "@/lib/schemas/session-requests";

/** Somebody whose answers come by other means. */
export const POST = route(
  {
    access: "taking-part",
    params: z.object({ sessionId: z.uuid() }),
    body: newRecordedRaterSchema,
    creates: true,
    status: 201,
  },
  ({ actor, params, body, write }) => addRecordedRater(actor, params.sessionId, body, write),
);
