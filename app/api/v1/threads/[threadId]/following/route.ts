import { z } from "zod";
import { follow, readFollowing } from "@/lib/data/following";
import { route } from "@/lib/http/route";
import { followSchema } from "@/lib/schemas/following";

const params = z.object({ threadId: z.uuid() });

/** Whether one is told of what happens in the note: one's own, nobody else's can be asked for. */
export const GET = route({ params }, ({ actor, params }) => readFollowing(actor, params.threadId));

export const PUT = route({ params, body: followSchema }, ({ actor, params, body, write }) =>
  follow(actor, params.threadId, body, write),
);
