import { z } from "zod";
import { ratePassage } from "@/lib/data/rate-passage";
import { route } from "@/lib/http/route";
import { ratePassageSchema } from "@/lib/schemas/thread";

const params = z.object({ annotationId: z.uuid() });

/** One's own importance of the passage; putting the same value twice is putting it once. */
export const PUT = route({ params, body: ratePassageSchema }, ({ actor, params, body, write }) =>
  ratePassage(actor, params.annotationId, body.value, write),
);

export const DELETE = route({ params }, ({ actor, params, write }) =>
  ratePassage(actor, params.annotationId, null, write),
);
