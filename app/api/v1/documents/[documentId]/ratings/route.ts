import { z } from "zod";
import { exportRatings, exportRound } from "@/lib/data/export-ratings";
import { ratingsToCsv, ratingsToMarkdown } from "@/lib/export/ratings-file";
import { fileResponse } from "@/lib/http/file-response";
import { route } from "@/lib/http/route";
import { exportRatingsSchema } from "@/lib/schemas/rating-export";

const FORMATS = { csv: ratingsToCsv, json: (file: object) => JSON.stringify(file, null, 2), md: ratingsToMarkdown };

export const GET = route(
  { params: z.object({ documentId: z.uuid() }), query: exportRatingsSchema },
  async ({ actor, params: { documentId }, query: { criterion, round, format } }) => {
    const file = await (round ? exportRound(actor, documentId, round) : exportRatings(actor, documentId, criterion));
    const name = [
      file.document,
      file.criterion.name,
      file.round && `${file.round.session}, round ${file.round.ordinal}`,
    ];
    return fileResponse(name.filter(Boolean).join(", "), format, FORMATS[format](file));
  },
);
