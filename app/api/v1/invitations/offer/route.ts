import { addressOf } from "@/lib/auth/address-of";
import { readInvitation } from "@/lib/data/accept-invitation";
import { route } from "@/lib/http/route";
import { lookUpInvitationSchema } from "@/lib/schemas/invitation";

/** What a link offers. A POST, because a token in an address would be written into logs. */
export const POST = route({ access: "anyone", body: lookUpInvitationSchema }, ({ actor, body, request }) =>
  readInvitation(actor, body.token, addressOf(request.headers)),
);
