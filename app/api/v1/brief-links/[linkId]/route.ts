import { z } from "zod";
import { revokeBriefLink } from "@/lib/data/brief-links";
import { route } from "@/lib/http/route";

export const DELETE = route(
  { access: "taking-part", params: z.object({ linkId: z.uuid() }) },
  ({ actor, params, write }) => revokeBriefLink(actor, params.linkId, write),
);
