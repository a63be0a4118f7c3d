import { z } from "zod";
import { freezeBrief } from "@/lib/data/brief";
import { route } from "@/lib/http/route";

/** No key is asked for: it is frozen once, and who sends it again is told when it was. */
export const POST = route(
  { access: "taking-part", params: z.object({ sessionId: z.uuid() }), status: 201 },
  ({ actor, params, write }) => freezeBrief(actor, params.sessionId, write),
);
