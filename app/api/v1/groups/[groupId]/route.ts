import { z } from "zod";
import { deleteGroup, renameGroup } from "@/lib/data/groups";
import { route } from "@/lib/http/route";
import { renameGroupSchema } from "@/lib/schemas/team";

const params = z.object({ groupId: z.uuid() });

export const PATCH = route(
  { params, body: renameGroupSchema, edits: true },
  ({ actor, params, body, basedOn, write }) => renameGroup(actor, params.groupId, basedOn, body, write),
);

export const DELETE = route({ params, edits: true }, ({ actor, params, basedOn, write }) =>
  deleteGroup(actor, params.groupId, basedOn, write),
);
