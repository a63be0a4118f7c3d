import { z } from "zod";
import { listDocuments } from "@/lib/data/list-documents";
import { publishDocument } from "@/lib/data/publish-document";
import { route } from "@/lib/http/route";
import { publishDocumentSchema } from "@/lib/schemas/document";

const params = z.object({ teamId: z.uuid() });

/** Two megabytes of text, the most that the form takes, and as much again for its split. */
const MAX_BYTES = 4 * 1024 * 1024;

export const GET = route({ params }, ({ actor, params }) => listDocuments(actor, params.teamId));

export const POST = route(
  { params, body: publishDocumentSchema, maxBytes: MAX_BYTES, status: 201, creates: true },
  ({ actor, params, body, write }) => publishDocument(actor, params.teamId, body, write),
);
