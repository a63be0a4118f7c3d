import { z } from "zod";
import { placeOnAgenda } from "@/lib/data/room";
import { route } from "@/lib/http/route";
import { placeOnAgendaSchema } from "@/lib/schemas/session-requests";

export const PATCH = route(
  {
    access: "taking-part",
    params: z.object({ sessionId: z.uuid(), clauseId: z.uuid() }),
    body: placeOnAgendaSchema.refine((place) => Object.keys(place).length > 0, "Name what to change."),
  },
  ({ actor, params, body, write }) => placeOnAgenda(actor, params.sessionId, params.clauseId, body, write),
);
