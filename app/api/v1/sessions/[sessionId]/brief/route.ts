import { z } from "zod";
import { editBrief, readBrief } from "@/lib/data/brief";
import { route } from "@/lib/http/route";
import { editBriefSchema } from "@/lib/schemas/brief";

const params = z.object({ sessionId: z.uuid() });

export const GET = route({ access: "taking-part", params }, ({ actor, params }) => readBrief(actor, params.sessionId));

export const PATCH = route(
  { access: "taking-part", params, body: editBriefSchema, edits: true },
  ({ actor, params, body, basedOn, write }) => editBrief(actor, params.sessionId, basedOn, body, write),
);
