import { addressOf } from "@/lib/auth/address-of";
import { acceptInvitation } from "@/lib/data/accept-invitation";
import { route } from "@/lib/http/route";
import { acceptInvitationSchema } from "@/lib/schemas/invitation";

/** Joins the link's team. No key is asked for: whoever is in the team already is told so. */
export const POST = route({ access: "anyone", body: acceptInvitationSchema, status: 201 }, ({ actor, body, request }) =>
  acceptInvitation(actor, { ...body, address: addressOf(request.headers) }),
);
