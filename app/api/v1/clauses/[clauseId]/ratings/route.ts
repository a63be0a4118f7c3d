import { z } from "zod";
import { giveRating } from "@/lib/data/give-rating";
import { route } from "@/lib/http/route";
import { giveRatingSchema } from "@/lib/schemas/rating";

export const POST = route(
  { params: z.object({ clauseId: z.uuid() }), body: giveRatingSchema, creates: true, status: 201 },
  ({ actor, params, body, write }) => giveRating(actor, params.clauseId, body, write),
);
