import { z } from "zod";
import { restoreMember } from "@/lib/data/memberships";
import { route } from "@/lib/http/route";

const params = z.object({ membershipId: z.uuid() });

/** Undoes a removal. */
export const POST = route({ params }, ({ actor, params, write }) => restoreMember(actor, params.membershipId, write));
