import { z } from "zod";
import { publishVersion } from "@/lib/data/publish-version";
import { MAX_DRAFT_BYTES } from "@/lib/documents/draft-blocks";
import { route } from "@/lib/http/route";
import { publishVersionSchema } from "@/lib/schemas/document";

export const POST = route(
  {
    params: z.object({ editionId: z.uuid() }),
    body: publishVersionSchema,
    maxBytes: MAX_DRAFT_BYTES,
    status: 201,
    creates: true,
  },
  ({ actor, params, body, write }) => publishVersion(actor, params.editionId, body, write),
);
