import { z } from "zod";
import { editDocument } from "@/lib/data/edit-document";
import { readDocument } from "@/lib/data/read-document";
import { route } from "@/lib/http/route";
import { editDocumentSchema } from "@/lib/schemas/document";

const params = z.object({ documentId: z.uuid() });

export const GET = route({ params }, ({ actor, params }) => readDocument(actor, params.documentId));

export const PATCH = route(
  { params, body: editDocumentSchema, edits: true },
  ({ actor, params, body, basedOn, write }) => editDocument(actor, params.documentId, basedOn, body, write),
);
