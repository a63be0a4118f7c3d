import { z } from "zod";
import { listThreads } from "@/lib/data/list-threads";
import { answerWithTag } from "@/lib/http/answer-with-tag";
import { route } from "@/lib/http/route";

export const GET = route({ params: z.object({ versionId: z.uuid() }) }, async ({ actor, params, request }) =>
  answerWithTag(request, await listThreads(actor, params.versionId)),
);
