import { z } from "zod";
import { placeSchema } from "./thread";

export const notificationKindSchema = z.enum([
  "MENTION",
  "REPLY",
  "ASSIGNMENT",
  "RESOLUTION",
  "REOPENING",
  "INVITATION",
  "FACILITATION",
  "ROUND_OPENED",
  "ROUND_CLOSED",
  "ROUND_REVEALED",
  "BRIEF_FROZEN",
]);

export const SHOWN = ["all", "unread", "mentions", "assignments", "sessions"] as const;

const filterSchema = z.object({
  show: z.enum(SHOWN).default("all"),
  team: z.uuid().optional(),
  document: z.uuid().optional(),
});

/** Where a page ends: the last one's time and id. */
const cursorSchema = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z_[0-9a-f-]{36}$/);

export const inboxQuerySchema = filterSchema.extend({ after: cursorSchema.optional() });

export const editNotificationSchema = z
  .object({ isRead: z.boolean(), isDone: z.boolean() })
  .partial()
  .refine((edit) => Object.keys(edit).length > 0, "Name at least one of isRead, isDone.");

/** What is read now: all of one note, or all that a filter lists up to the latest that was seen. */
export const readInboxSchema = z.union([
  z.strictObject({ threadId: z.uuid() }),
  z.strictObject({ ...filterSchema.shape, until: z.iso.datetime() }),
]);

/** What one has not read: how much, and in which notes. */
export const unreadSchema = z.object({ count: z.number().int(), threadIds: z.array(z.uuid()) });

const named = z.object({ id: z.uuid(), name: z.string() });

export const notificationSchema = z.object({
  id: z.uuid(),
  kind: notificationKindSchema,
  createdAt: z.string(),
  isRead: z.boolean(),
  /** null: the clock, or a guest. */
  actor: named.nullable(),
  team: named,
  document: z.object({ id: z.uuid(), title: z.string() }),
  thread: z
    .object({
      id: z.uuid(),
      place: placeSchema,
      /** In which its passage was marked. */
      editionId: z.uuid().nullable(),
      clause: z.object({ number: z.string().nullable(), title: z.string().nullable() }).nullable(),
      quote: z.string().nullable(),
      /** What was said; of an assignment or resolution, the first that was said in it. */
      words: z.string().nullable(),
    })
    .nullable(),
  session: z.object({ id: z.uuid(), title: z.string(), round: z.number().int().nullable() }).nullable(),
});

export const inboxSchema = z.object({
  notifications: z.array(notificationSchema),
  /** What `after` takes for the next page; null on the last. */
  next: z.string().nullable(),
  unread: unreadSchema,
});

/** The documents that something in one's inbox is about, by team. */
export const inboxPlacesSchema = z.array(
  named.extend({ documents: z.array(z.object({ id: z.uuid(), title: z.string() })) }),
);

export type InboxQuery = z.infer<typeof inboxQuerySchema>;
export type InboxFilter = z.infer<typeof filterSchema>;
export type EditNotification = z.infer<typeof editNotificationSchema>;
export type ReadInbox = z.infer<typeof readInboxSchema>;
export type Unread = z.infer<typeof unreadSchema>;
export type NotificationDto = z.infer<typeof notificationSchema>;
export type Inbox = z.infer<typeof inboxSchema>;
export type InboxPlaces = z.infer<typeof inboxPlacesSchema>;
