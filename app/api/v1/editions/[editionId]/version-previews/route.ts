import { z } from "zod";
import { previewVersion } from "@/lib/data/preview-version";
import { MAX_DRAFT_BYTES } from "@/lib/documents/draft-blocks";
import { route } from "@/lib/http/route";
import { previewVersionSchema } from "@/lib/schemas/new-version";

/** Writes nothing: a POST because a whole draft is asked about. */
export const POST = route(
  { params: z.object({ editionId: z.uuid() }), body: previewVersionSchema, maxBytes: MAX_DRAFT_BYTES },
  ({ actor, params, body }) => previewVersion(actor, params.editionId, body),
);
