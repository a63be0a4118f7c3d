import { addressOf } from "@/lib/auth/address-of";
import { readBriefByToken } from "@/lib/data/brief-links";
import { route } from "@/lib/http/route";
import { readBriefLinkSchema } from "@/lib/schemas/brief";

/** What a link shows. A POST, because a token in an address would be written into logs. */
export const POST = route({ access: "anyone", body: readBriefLinkSchema }, ({ body, request }) =>
  readBriefByToken(body.token, addressOf(request.headers)),
);
