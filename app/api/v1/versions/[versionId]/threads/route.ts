import { z } from "zod";
import { listThreads } from "@/lib/data/list-threads";
import { route } from "@/lib/http/route";

export const GET = route({ params: z.object({ versionId: z.uuid() }) }, ({ actor, params }) =>
  listThreads(actor, params.versionId),
);
