import { z } from "zod";
import { readSessionText } from "@/lib/data/read-session-text";
import { route } from "@/lib/http/route";

export const GET = route(
  {
    access: "taking-part",
    params: z.object({ sessionId: z.uuid() }),
    query: z.object({ version: z.uuid().optional() }),
  },
  ({ actor, params, query }) => readSessionText(actor, params.sessionId, query.version),
);
