import { z } from "zod";
import { readJoinCode, renewJoinCode } from "@/lib/data/join-session";
import { route } from "@/lib/http/route";

const params = z.object({ sessionId: z.uuid() });

export const GET = route({ access: "taking-part", params }, ({ actor, params }) =>
  readJoinCode(actor, params.sessionId),
);

/** A new link in place of the one before; with 0 hours, none. */
export const PUT = route(
  {
    access: "taking-part",
    params,
    body: z.object({
      hours: z
        .number()
        .int()
        .min(0)
        .max(14 * 24),
    }),
  },
  ({ actor, params, body, write }) => renewJoinCode(actor, params.sessionId, body.hours, write),
);
