import { z } from "zod";
import { readVersion } from "@/lib/data/read-version";
import { answerWithTag } from "@/lib/http/answer-with-tag";
import { route } from "@/lib/http/route";

const params = z.object({ versionId: z.uuid() });

export const GET = route({ params }, async ({ actor, params, request }) =>
  answerWithTag(request, await readVersion(actor, params.versionId)),
);
