import { z } from "zod";
import { createResetLink } from "@/lib/data/access-links";
import { route } from "@/lib/http/route";

const params = z.object({ membershipId: z.uuid() });

/** A link with which the member sets a new password; the answer holds its token, this once. */
export const POST = route({ params, creates: true, status: 201 }, ({ actor, params, write }) =>
  createResetLink(actor, params.membershipId, write),
);
