import { z } from "zod";
import { deleteCriterion, editCriterion } from "@/lib/data/criteria";
import { route } from "@/lib/http/route";
import { editCriterionSchema } from "@/lib/schemas/criterion";

const params = z.object({ criterionId: z.uuid() });

export const PATCH = route(
  { params, body: editCriterionSchema, edits: true },
  ({ actor, params, body, basedOn, write }) => editCriterion(actor, params.criterionId, basedOn, body, write),
);

export const DELETE = route({ params, edits: true }, ({ actor, params, basedOn, write }) =>
  deleteCriterion(actor, params.criterionId, basedOn, write),
);
