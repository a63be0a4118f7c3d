import { z } from "zod";
import { listRevisions } from "@/lib/data/edit-comment";
import { route } from "@/lib/http/route";

export const GET = route({ params: z.object({ commentId: z.uuid() }) }, ({ actor, params }) =>
  listRevisions(actor, params.commentId),
);
