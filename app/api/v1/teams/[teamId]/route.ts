import { z } from "zod";
import { readTeam, renameTeam } from "@/lib/data/teams";
import { route } from "@/lib/http/route";
import { teamDetailsSchema } from "@/lib/schemas/team";

const params = z.object({ teamId: z.uuid() });

export const GET = route({ params }, ({ actor, params }) => readTeam(actor, params.teamId));

export const PATCH = route(
  { params, body: teamDetailsSchema, edits: true },
  ({ actor, params, body, basedOn, write }) => renameTeam(actor, params.teamId, basedOn, body, write),
);
