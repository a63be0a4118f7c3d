import { z } from "zod";
import { createGroup } from "@/lib/data/groups";
import { route } from "@/lib/http/route";
import { createGroupSchema } from "@/lib/schemas/team";

const params = z.object({ teamId: z.uuid() });

export const POST = route(
  { params, body: createGroupSchema, creates: true, status: 201 },
  ({ actor, params, body, write }) => createGroup(actor, params.teamId, body, write),
);
