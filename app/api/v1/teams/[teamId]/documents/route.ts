import { z } from "zod";
import { listDocuments } from "@/lib/data/list-documents";
import { publishDocument } from "@/lib/data/publish-document";
import { MAX_DRAFT_BYTES } from "@/lib/documents/draft-blocks";
import { route } from "@/lib/http/route";
import { publishDocumentSchema } from "@/lib/schemas/document";

const params = z.object({ teamId: z.uuid() });

export const GET = route({ params }, ({ actor, params }) => listDocuments(actor, params.teamId));

export const POST = route(
  { params, body: publishDocumentSchema, maxBytes: MAX_DRAFT_BYTES, status: 201, creates: true },
  ({ actor, params, body, write }) => publishDocument(actor, params.teamId, body, write),
);
