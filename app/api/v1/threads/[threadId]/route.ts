import { z } from "zod";
import { deleteThread } from "@/lib/data/delete-thread";
import { editThread } from "@/lib/data/edit-thread";
import { readThread } from "@/lib/data/read-thread";
import { route } from "@/lib/http/route";
import { editThreadSchema } from "@/lib/schemas/thread";

const params = z.object({ threadId: z.uuid() });

export const GET = route({ params }, ({ actor, params }) => readThread(actor, params.threadId));

export const PATCH = route({ params, body: editThreadSchema, edits: true }, ({ actor, params, body, basedOn, write }) =>
  editThread(actor, params.threadId, basedOn, body, write),
);

export const DELETE = route({ params }, ({ actor, params, write }) => deleteThread(actor, params.threadId, write));
