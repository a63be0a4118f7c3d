import { z } from "zod";
import { readSeal } from "@/lib/data/read-seal";
import { route } from "@/lib/http/route";

export const GET = route({ access: "taking-part", params: z.object({ roundId: z.uuid() }) }, ({ actor, params }) =>
  readSeal(actor, params.roundId),
);
