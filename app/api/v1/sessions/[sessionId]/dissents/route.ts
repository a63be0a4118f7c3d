import { z } from "zod";
import { giveDissent } from "@/lib/data/decisions";
import { route } from "@/lib/http/route";
import { dissentSchema } from "@/lib/schemas/session-requests";

export const POST = route(
  { access: "taking-part", params: z.object({ sessionId: z.uuid() }), body: dissentSchema, creates: true, status: 201 },
  ({ actor, params, body, write }) => giveDissent(actor, params.sessionId, body, write),
);
