import { z } from "zod";
import { setInvitationRevoked } from "@/lib/data/invitations";
import { route } from "@/lib/http/route";

const params = z.object({ invitationId: z.uuid() });

export const DELETE = route({ params }, ({ actor, params, write }) =>
  setInvitationRevoked(actor, params.invitationId, true, write),
);
