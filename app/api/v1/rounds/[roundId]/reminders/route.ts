import { z } from "zod";
import { askForReminder } from "@/lib/data/remind-raters";
import { route } from "@/lib/http/route";

/** To those who have not finished. Nobody is told who, or how many. */
export const POST = route(
  { access: "taking-part", params: z.object({ roundId: z.uuid() }) },
  ({ actor, params, write }) => askForReminder(actor, params.roundId, write),
);
