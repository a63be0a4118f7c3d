import { z } from "zod";
import { createSession, listSessions } from "@/lib/data/sessions";
import { route } from "@/lib/http/route";
import { createSessionSchema } from "@/lib/schemas/session-requests";

const params = z.object({ documentId: z.uuid() });

export const GET = route({ params }, ({ actor, params }) => listSessions(actor, params.documentId));

export const POST = route(
  { params, body: createSessionSchema, creates: true, status: 201 },
  ({ actor, params, body, write }) => createSession(actor, params.documentId, body, write),
);
