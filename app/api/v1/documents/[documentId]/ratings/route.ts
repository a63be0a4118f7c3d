import { z } from "zod";
import { exportRatings } from "@/lib/data/export-ratings";
import { ratingsToCsv, ratingsToMarkdown } from "@/lib/export/ratings-file";
import { fileResponse } from "@/lib/http/file-response";
import { route } from "@/lib/http/route";
import { exportRatingsSchema } from "@/lib/schemas/rating-export";

const FORMATS = { csv: ratingsToCsv, json: (file: object) => JSON.stringify(file, null, 2), md: ratingsToMarkdown };

export const GET = route(
  { params: z.object({ documentId: z.uuid() }), query: exportRatingsSchema },
  async ({ actor, params, query: { criterion, format } }) => {
    const file = await exportRatings(actor, params.documentId, criterion);
    return fileResponse(`${file.document}, ${file.criterion.name}`, format, FORMATS[format](file));
  },
);
