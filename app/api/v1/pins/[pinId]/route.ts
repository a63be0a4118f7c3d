import { z } from "zod";
import { unpinQuote } from "@/lib/data/room";
import { route } from "@/lib/http/route";

export const DELETE = route(
  { access: "taking-part", params: z.object({ pinId: z.uuid() }) },
  ({ actor, params, write }) => unpinQuote(actor, params.pinId, write),
);
