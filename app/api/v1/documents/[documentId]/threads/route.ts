import { z } from "zod";
import { createThread } from "@/lib/data/create-thread";
import { route } from "@/lib/http/route";
import { createThreadSchema } from "@/lib/schemas/thread";

export const POST = route(
  { params: z.object({ documentId: z.uuid() }), body: createThreadSchema, creates: true, status: 201 },
  ({ actor, params, body, write }) => createThread(actor, params.documentId, body, write),
);
