import { z } from "zod";
import { readReview } from "@/lib/data/read-review";
import { route } from "@/lib/http/route";

export const GET = route({ params: z.object({ versionId: z.uuid() }) }, ({ actor, params }) =>
  readReview(actor, params.versionId),
);
