import { z } from "zod";
import { deleteComment, editComment } from "@/lib/data/edit-comment";
import { route } from "@/lib/http/route";
import { writeCommentSchema } from "@/lib/schemas/thread";

const params = z.object({ commentId: z.uuid() });

export const PATCH = route(
  { params, body: writeCommentSchema, edits: true },
  ({ actor, params, body, basedOn, write }) => editComment(actor, params.commentId, basedOn, body.body, write),
);

export const DELETE = route({ params }, ({ actor, params, write }) => deleteComment(actor, params.commentId, write));
