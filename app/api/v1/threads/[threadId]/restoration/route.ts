import { z } from "zod";
import { restoreThread } from "@/lib/data/delete-thread";
import { route } from "@/lib/http/route";

/** Undoes a deletion. Doing it twice is doing it once. */
export const POST = route({ params: z.object({ threadId: z.uuid() }) }, ({ actor, params, write }) =>
  restoreThread(actor, params.threadId, write),
);
