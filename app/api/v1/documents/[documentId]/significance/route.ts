import { z } from "zod";
import { readSignificance } from "@/lib/data/read-significance";
import { route } from "@/lib/http/route";

export const GET = route({ params: z.object({ documentId: z.uuid() }) }, ({ actor, params }) =>
  readSignificance(actor, params.documentId),
);
