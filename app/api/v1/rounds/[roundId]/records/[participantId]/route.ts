import { z } from "zod";
import { setBallotDone, setBallotSource } from "@/lib/data/judge-clause";
import { route } from "@/lib/http/route";
import { editRecordSchema } from "@/lib/schemas/session-requests";

/** A recorder's: by what means somebody's answers came, and whether all of them are entered. */
export const PATCH = route(
  {
    access: "taking-part",
    params: z.object({ roundId: z.uuid(), participantId: z.uuid() }),
    body: editRecordSchema,
  },
  ({ actor, params: { roundId, participantId }, body, write }) =>
    "source" in body
      ? setBallotSource(actor, roundId, participantId, body.source, write)
      : setBallotDone(actor, roundId, body.isDone, write, participantId),
);
