import { listSignIns, revokeOtherSignIns } from "@/lib/data/sign-ins";
import { route } from "@/lib/http/route";

/** The devices one is signed in on. */
export const GET = route({}, ({ actor }) => listSignIns(actor));

/** Signs every other device out. */
export const DELETE = route({}, ({ actor, write }) => revokeOtherSignIns(actor, write));
