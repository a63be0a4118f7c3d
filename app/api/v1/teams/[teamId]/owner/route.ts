import { z } from "zod";
import { handOverTeam } from "@/lib/data/teams";
import { route } from "@/lib/http/route";
import { handOverSchema } from "@/lib/schemas/team";

const params = z.object({ teamId: z.uuid() });

/** Hands the team over. If-Match is the team's version. */
export const PUT = route({ params, body: handOverSchema, edits: true }, ({ actor, params, body, basedOn, write }) =>
  handOverTeam(actor, params.teamId, basedOn, body, write),
);
