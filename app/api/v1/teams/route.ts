import { createTeam } from "@/lib/data/create-team";
import { listTeams } from "@/lib/data/list-teams";
import { route } from "@/lib/http/route";
import { teamDetailsSchema } from "@/lib/schemas/team";

/** One's own teams. */
export const GET = route({}, ({ actor }) => listTeams(actor));

export const POST = route({ body: teamDetailsSchema, creates: true, status: 201 }, ({ actor, body, write }) =>
  createTeam(actor, body, write),
);
