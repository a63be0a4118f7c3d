import { z } from "zod";
import { setInvitationRevoked } from "@/lib/data/invitations";
import { route } from "@/lib/http/route";

const params = z.object({ invitationId: z.uuid() });

/** Undoes a revocation. */
export const POST = route({ params }, ({ actor, params, write }) =>
  setInvitationRevoked(actor, params.invitationId, false, write),
);
