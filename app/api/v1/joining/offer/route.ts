import { addressOf } from "@/lib/auth/address-of";
import { readJoinOffer } from "@/lib/data/join-session";
import { route } from "@/lib/http/route";
import { joinSessionSchema } from "@/lib/schemas/session-requests";

export const POST = route(
  { access: "anyone", body: joinSessionSchema.pick({ code: true }) },
  ({ actor, body, request }) => readJoinOffer(actor, body.code, addressOf(request.headers)),
);
