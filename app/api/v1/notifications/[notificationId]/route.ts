import { z } from "zod";
import { editNotification } from "@/lib/data/inbox";
import { route } from "@/lib/http/route";
import { editNotificationSchema } from "@/lib/schemas/inbox";

const params = z.object({ notificationId: z.uuid() });

/** Read or unread, done or not; the same twice is the same once. */
export const PATCH = route({ params, body: editNotificationSchema }, ({ actor, params, body, write }) =>
  editNotification(actor, params.notificationId, body, write),
);
