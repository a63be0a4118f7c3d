import { z } from "zod";
import { editParticipant } from "@/lib/data/participants";
import { route } from "@/lib/http/route";
import { participantRoleSchema } from "@/lib/schemas/session-words";

const body = z.union([
  z.object({ isAdmitted: z.literal(true) }).strict(),
  z.object({ hasLeft: z.boolean() }).strict(),
  z.object({ role: participantRoleSchema }).strict(),
  /** Of somebody whose answers come by other means: who enters them. */
  z.object({ recorderId: z.uuid() }).strict(),
]);

export const PATCH = route(
  { access: "taking-part", params: z.object({ participantId: z.uuid() }), body },
  ({ actor, params, body, write }) => editParticipant(actor, params.participantId, body, write),
);
