import { z } from "zod";
import { settlePassage, unsettlePassage } from "@/lib/data/settle-passage";
import { route } from "@/lib/http/route";
import { settlePassageSchema } from "@/lib/schemas/thread";

const params = z.object({ annotationId: z.uuid(), versionId: z.uuid() });

export const PUT = route(
  { params, body: settlePassageSchema, edits: true },
  ({ actor, params, body, basedOn, write }) => settlePassage(actor, params, basedOn, body, write),
);

export const DELETE = route({ params, edits: true }, ({ actor, params, basedOn, write }) =>
  unsettlePassage(actor, params, basedOn, write),
);
