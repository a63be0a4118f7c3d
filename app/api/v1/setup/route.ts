import { addressOf } from "@/lib/auth/address-of";
import { setUp } from "@/lib/data/set-up";
import { route } from "@/lib/http/route";
import { setUpSchema } from "@/lib/schemas/person";

/** Claims a fresh installation with its one-time token. No key is asked for: the token itself works once. */
export const POST = route({ access: "anyone", body: setUpSchema, status: 201 }, ({ body, request }) =>
  setUp({ ...body, address: addressOf(request.headers) }),
);
