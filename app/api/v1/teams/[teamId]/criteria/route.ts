import { z } from "zod";
import { createCriterion, listCriteria } from "@/lib/data/criteria";
import { route } from "@/lib/http/route";
import { wordCriterionSchema } from "@/lib/schemas/criterion";

const params = z.object({ teamId: z.uuid() });

export const GET = route({ params }, ({ actor, params }) => listCriteria(actor, params.teamId));

export const POST = route(
  { params, body: wordCriterionSchema, creates: true, status: 201 },
  ({ actor, params, body, write }) => createCriterion(actor, params.teamId, body, write),
);
