// The list of an inbox on a page: pages that were asked for, on top what this person did since.
import type { EditNotification, Inbox, NotificationDto } from "@/lib/schemas/inbox";

export type InboxList = Pick<Inbox, "notifications" | "next"> & {
  /** Not acknowledged yet, and what is done: that is not shown again by an answer which was on its way. */
  edits: ReadonlyMap<string, EditNotification>;
};

/** The first page anew; what is older than it stays where it was. */
export function renew(list: InboxList, { notifications, next }: Inbox): InboxList {
  const last = notifications.at(-1);
  if (next === null || !last) return { ...list, notifications, next };
  const older = list.notifications.filter((each) => isOlder(each, last));
  return { ...list, notifications: [...notifications, ...older], next: older.length > 0 ? list.next : next };
}

export function append(list: InboxList, { notifications, next }: Inbox): InboxList {
  const known = new Set(list.notifications.map(({ id }) => id));
  return { ...list, notifications: [...list.notifications, ...notifications.filter(({ id }) => !known.has(id))], next };
}

/** As it looks once it is saved. */
export function edit(list: InboxList, id: string, change: EditNotification): InboxList {
  return { ...list, edits: new Map(list.edits).set(id, { ...list.edits.get(id), ...change }) };
}

/** The server has it, or refused it. */
export function settle(list: InboxList, id: string, change: EditNotification, isSaved: boolean): InboxList {
  const edits = new Map(list.edits);
  if (!isSaved || !change.isDone) edits.delete(id);
  const { isRead } = change;
  const notifications =
    isSaved && isRead !== undefined
      ? list.notifications.map((each) => (each.id === id ? { ...each, isRead } : each))
      : list.notifications;
  return { ...list, edits, notifications };
}

export function shownOf({ notifications, edits }: InboxList): NotificationDto[] {
  return notifications
    .filter(({ id }) => !edits.get(id)?.isDone)
    .map((each) => ({ ...each, isRead: edits.get(each.id)?.isRead ?? each.isRead }));
}

function isOlder(one: NotificationDto, other: NotificationDto): boolean {
  const [a, b] = [Date.parse(one.createdAt), Date.parse(other.createdAt)];
  return a === b ? one.id < other.id : a < b;
}
