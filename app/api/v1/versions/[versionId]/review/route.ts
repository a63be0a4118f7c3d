import { z } from "zod";
import { readReview } from "@/lib/data/read-review";
import { route } from "@/lib/http/route";
import { askReviewSchema } from "@/lib/schemas/review";

export const GET = route(
  { params: z.object({ versionId: z.uuid() }), query: askReviewSchema },
  ({ actor, params, query }) => readReview(actor, params.versionId, query.first),
);
