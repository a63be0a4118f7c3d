import { z } from "zod";
import { listBriefLinks, makeBriefLink } from "@/lib/data/brief-links";
import { route } from "@/lib/http/route";
import { makeBriefLinkSchema } from "@/lib/schemas/brief";

const params = z.object({ sessionId: z.uuid() });

export const GET = route({ access: "taking-part", params }, ({ actor, params }) =>
  listBriefLinks(actor, params.sessionId),
);

export const POST = route(
  { access: "taking-part", params, body: makeBriefLinkSchema, creates: true, status: 201 },
  ({ actor, params, body, write }) => makeBriefLink(actor, params.sessionId, body, write),
);
