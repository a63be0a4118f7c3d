import { z } from "zod";
import { readSignificance } from "@/lib/data/read-significance";
import { route } from "@/lib/http/route";

export const GET = route(
  { params: z.object({ documentId: z.uuid() }), query: z.object({ criterion: z.uuid().optional() }) },
  ({ actor, params, query }) => readSignificance(actor, params.documentId, query.criterion),
);
