import { readMe, renameMe } from "@/lib/data/persons";
import { route } from "@/lib/http/route";
import { editMeSchema } from "@/lib/schemas/person";

export const GET = route({}, ({ actor }) => readMe(actor));

export const PATCH = route({ body: editMeSchema, edits: true }, ({ actor, body, basedOn, write }) =>
  renameMe(actor, basedOn, body, write),
);
