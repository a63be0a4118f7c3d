import { z } from "zod";
import { editBallotLink, revokeBallotLink } from "@/lib/data/ballot-links";
import { route } from "@/lib/http/route";
import { editBallotLinkSchema } from "@/lib/schemas/ballot-link";

const params = z.object({ participantId: z.uuid() });

/** Sent again, or a new one in place of one that was revoked. */
export const PATCH = route(
  { access: "taking-part", params, body: editBallotLinkSchema },
  ({ actor, params, body, write }) => editBallotLink(actor, params.participantId, body, write),
);

export const DELETE = route({ access: "taking-part", params }, ({ actor, params, write }) =>
  revokeBallotLink(actor, params.participantId, write),
);
