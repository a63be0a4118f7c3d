import { addressOf } from "@/lib/auth/address-of";
import { openBallotLink } from "@/lib/data/ballot-links";
import { giveGuestToken } from "@/lib/http/give-guest-token";
import { route } from "@/lib/http/route";
import { openBallotLinkSchema } from "@/lib/schemas/ballot-link";

/** Makes this browser the one whose link it is. A POST, because a token in an address would be written into logs. */
export const POST = route({ access: "anyone", body: openBallotLinkSchema }, async ({ actor, body, request }) => {
  const { guestToken, sessionId } = await openBallotLink(actor, body.token, addressOf(request.headers));
  return giveGuestToken(request, { sessionId }, guestToken);
});
