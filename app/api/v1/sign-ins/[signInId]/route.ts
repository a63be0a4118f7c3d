import { z } from "zod";
import { revokeSignIn } from "@/lib/data/sign-ins";
import { route } from "@/lib/http/route";

const params = z.object({ signInId: z.uuid() });

export const DELETE = route({ params }, ({ actor, params, write }) => revokeSignIn(actor, params.signInId, write));
