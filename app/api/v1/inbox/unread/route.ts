import { readUnread } from "@/lib/data/inbox";
import { route } from "@/lib/http/route";

export const GET = route({}, ({ actor }) => readUnread(actor));
