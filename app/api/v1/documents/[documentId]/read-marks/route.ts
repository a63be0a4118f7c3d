import { z } from "zod";
import { markRead, readMarks } from "@/lib/data/read-marks";
import { route } from "@/lib/http/route";
import { markReadSchema } from "@/lib/schemas/read-marks";

const params = z.object({ documentId: z.uuid() });

/** One's own: nobody else's can be asked for. */
export const GET = route({ params }, ({ actor, params }) => readMarks(actor, params.documentId));

export const PUT = route({ params, body: markReadSchema }, ({ actor, params, body, write }) =>
  markRead(actor, params.documentId, body, write),
);
