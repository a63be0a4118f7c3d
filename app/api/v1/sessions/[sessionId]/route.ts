import { z } from "zod";
import { readSession } from "@/lib/data/read-session";
import { editSession } from "@/lib/data/sessions";
import { route } from "@/lib/http/route";
import { editSessionSchema } from "@/lib/schemas/session-requests";

const params = z.object({ sessionId: z.uuid() });

export const GET = route({ access: "taking-part", params }, ({ actor, params }) =>
  readSession(actor, params.sessionId),
);

export const PATCH = route(
  { access: "taking-part", params, body: editSessionSchema, edits: true },
  ({ actor, params, body, basedOn, write }) => editSession(actor, params.sessionId, basedOn, body, write),
);
