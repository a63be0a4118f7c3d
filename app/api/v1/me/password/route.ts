import { addressOf } from "@/lib/auth/address-of";
import { changePassword } from "@/lib/data/persons";
import { route } from "@/lib/http/route";
import { changePasswordSchema } from "@/lib/schemas/person";

/** The current password stands in for If-Match: whoever knows it has the newest. */
export const PUT = route({ body: changePasswordSchema }, ({ actor, body, write, request }) =>
  changePassword(actor, { ...body, address: addressOf(request.headers) }, write),
);
