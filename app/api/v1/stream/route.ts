import { route } from "@/lib/http/route";
import { openEventStream } from "@/lib/live/event-stream";

/** Server-sent events: lib/schemas/live-event.ts says which. One a browser, shared by its tabs. */
export const GET = route({ access: "taking-part" }, async ({ actor, request }) =>
  openEventStream(actor, request.signal),
);
