import { z } from "zod";
import { writeComment } from "@/lib/data/write-comment";
import { route } from "@/lib/http/route";
import { writeCommentSchema } from "@/lib/schemas/thread";

export const POST = route(
  { params: z.object({ threadId: z.uuid() }), body: writeCommentSchema, creates: true, status: 201 },
  ({ actor, params, body, write }) => writeComment(actor, params.threadId, body.body, write),
);
