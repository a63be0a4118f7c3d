import { z } from "zod";
import { withdrawDissent } from "@/lib/data/decisions";
import { route } from "@/lib/http/route";

export const DELETE = route(
  { access: "taking-part", params: z.object({ dissentId: z.uuid() }) },
  ({ actor, params, write }) => withdrawDissent(actor, params.dissentId, write),
);
