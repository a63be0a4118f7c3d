import { z } from "zod";
import { searchDocument } from "@/lib/data/search-document";
import { route } from "@/lib/http/route";
import { searchQuerySchema } from "@/lib/schemas/search";

export const GET = route(
  { params: z.object({ documentId: z.uuid() }), query: searchQuerySchema },
  ({ actor, params, query }) => searchDocument(actor, params.documentId, query),
);
