import { z } from "zod";
import { listBallotLinks, makeBallotLink } from "@/lib/data/ballot-links";
import { route } from "@/lib/http/route";
import { newBallotLinkSchema } from "@/lib/schemas/ballot-link";

const params = z.object({ sessionId: z.uuid() });

export const GET = route({ access: "taking-part", params }, ({ actor, params }) =>
  listBallotLinks(actor, params.sessionId),
);

export const POST = route(
  { access: "taking-part", params, body: newBallotLinkSchema, creates: true, status: 201 },
  ({ actor, params, body, write }) => makeBallotLink(actor, params.sessionId, body, write),
);
