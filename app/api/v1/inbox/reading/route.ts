import { markInboxRead } from "@/lib/data/inbox";
import { route } from "@/lib/http/route";
import { readInboxSchema } from "@/lib/schemas/inbox";

/** Marks as read; what is not there, or not to be read, is passed over. */
export const PUT = route({ body: readInboxSchema }, ({ actor, body, write }) => markInboxRead(actor, body, write));
