import { z } from "zod";
import { createInvitation } from "@/lib/data/invitations";
import { route } from "@/lib/http/route";
import { createInvitationSchema } from "@/lib/schemas/member";

const params = z.object({ teamId: z.uuid() });

/** The answer holds the link's token, this once. */
export const POST = route(
  { params, body: createInvitationSchema, creates: true, status: 201 },
  ({ actor, params, body, write }) => createInvitation(actor, params.teamId, body, write),
);
