import { z } from "zod";
import { readBrief } from "@/lib/data/brief";
import { briefToJson, briefToMarkdown } from "@/lib/export/brief-text";
import { fileResponse } from "@/lib/http/file-response";
import { originOf } from "@/lib/http/origin-of";
import { route } from "@/lib/http/route";
import { briefFileSchema } from "@/lib/schemas/brief";

export const GET = route(
  { access: "taking-part", params: z.object({ sessionId: z.uuid() }), query: briefFileSchema },
  async ({ actor, params, query: { format }, request }) => {
    const { brief, frozenAt } = await readBrief(actor, params.sessionId);
    const file = { brief, frozenAt, origin: originOf(request) };
    return fileResponse(brief.title, format, await WRITERS[format](file));
  },
);

const WRITERS = {
  md: briefToMarkdown,
  json: briefToJson,
  // A large library, for this alone.
  docx: async (file: Parameters<typeof briefToMarkdown>[0]) =>
    (await import("@/lib/export/brief-docx")).briefToDocx(file),
};
