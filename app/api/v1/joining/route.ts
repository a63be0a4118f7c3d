import { addressOf } from "@/lib/auth/address-of";
import { joinSession } from "@/lib/data/join-session";
import { giveGuestToken } from "@/lib/http/give-guest-token";
import { route } from "@/lib/http/route";
import { joinSessionSchema } from "@/lib/schemas/session-requests";

/** Comes into the session of a short link, as whoever is signed in or as a guest by name. */
export const POST = route({ access: "anyone", body: joinSessionSchema }, async ({ actor, body, request }) => {
  const { guestToken, ...joined } = await joinSession(actor, { ...body, address: addressOf(request.headers) });
  return giveGuestToken(request, joined, guestToken);
});
