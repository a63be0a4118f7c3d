import { z } from "zod";
import { editMembership, removeMember } from "@/lib/data/memberships";
import { route } from "@/lib/http/route";
import { editMembershipSchema } from "@/lib/schemas/member";

const params = z.object({ membershipId: z.uuid() });

export const PATCH = route(
  { params, body: editMembershipSchema, edits: true },
  ({ actor, params, body, basedOn, write }) => editMembership(actor, params.membershipId, basedOn, body, write),
);

/** Removes somebody, or leaves. What they wrote stays. */
export const DELETE = route({ params }, ({ actor, params, write }) => removeMember(actor, params.membershipId, write));
