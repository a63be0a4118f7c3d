import { z } from "zod";
import { readTeamMembers } from "@/lib/data/teams";
import { route } from "@/lib/http/route";

const params = z.object({ teamId: z.uuid() });

/** Who is in the team, its groups, and for those who may invite, the open invitations. */
export const GET = route({ params }, ({ actor, params }) => readTeamMembers(actor, params.teamId));
