import { z } from "zod";
import { restoreComment } from "@/lib/data/edit-comment";
import { route } from "@/lib/http/route";

/** Undoes a deletion. */
export const POST = route({ params: z.object({ commentId: z.uuid() }) }, ({ actor, params, write }) =>
  restoreComment(actor, params.commentId, write),
);
