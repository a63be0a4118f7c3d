import { addressOf } from "@/lib/auth/address-of";
import { resetPassword } from "@/lib/data/access-links";
import { route } from "@/lib/http/route";
import { resetPasswordSchema } from "@/lib/schemas/person";

/** Sets a new password by a reset link. No key is asked for: the link itself works once. */
export const POST = route({ access: "anyone", body: resetPasswordSchema, status: 201 }, ({ body, request }) =>
  resetPassword({ ...body, address: addressOf(request.headers) }),
);
