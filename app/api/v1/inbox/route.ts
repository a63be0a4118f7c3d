import { readInbox } from "@/lib/data/inbox";
import { route } from "@/lib/http/route";
import { inboxQuerySchema } from "@/lib/schemas/inbox";

/** One's own: nobody else's can be asked for. */
export const GET = route({ query: inboxQuerySchema }, ({ actor, query }) => readInbox(actor, query));
