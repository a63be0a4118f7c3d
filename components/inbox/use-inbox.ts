import { useCallback, useState } from "react";
import { useLiveEvents } from "@/components/live/live-provider";
import { useToast } from "@/components/ui/toast";
import { ApiError, ask } from "@/lib/api-client";
import type { EditNotification, Inbox, InboxFilter, NotificationDto, Unread } from "@/lib/schemas/inbox";
import type { LiveEvent } from "@/lib/schemas/live-event";
import { queryOf } from "./inbox-address";
import { append, edit, type InboxList, renew, settle, shownOf } from "./inbox-list";
import { inboxOf } from "./inbox-store";

/** The lines of an inbox, kept up to date, and what one does with them. */
export function useInbox(personId: string, filter: InboxFilter, told: Inbox) {
  const toast = useToast();
  const [store] = useState(() => inboxOf(personId));
  const [list, setList] = useState<InboxList>({ ...told, edits: new Map() });
  const [isLoading, setLoading] = useState(false);
  const query = queryOf(filter);
  const path = `/inbox${query}`;

  const attempt = useCallback(
    async (request: () => Promise<void>, isSilent = false) => {
      try {
        await request();
        return true;
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        if (!isSilent) toast({ message: error.message, tone: "bad" });
        return false;
      }
    },
    [toast],
  );
  const refresh = useCallback(
    () =>
      attempt(async () => {
        const answer = await ask<Inbox>(path, { as: personId });
        setList((known) => renew(known, answer));
      }, true),
    [attempt, path, personId],
  );
  const hear = useCallback(
    (event: LiveEvent) => {
      if (event.type === "inbox" || event.type === "resync") void refresh();
    },
    [refresh],
  );
  useLiveEvents(hear);

  async function more() {
    setLoading(true);
    await attempt(async () => {
      const answer = await ask<Inbox>(`${path}${query ? "&" : "?"}after=${list.next}`, { as: personId });
      setList((known) => append(known, answer));
    });
    setLoading(false);
  }
  async function change(id: string, body: EditNotification) {
    setList((known) => edit(known, id, body));
    const isSaved = await attempt(async () => {
      const options = { method: "PATCH", body, as: personId, keepalive: true } as const;
      store.tell(await ask<Unread>(`/notifications/${id}`, options));
    });
    setList((known) => settle(known, id, body, isSaved));
    if (body.isDone === false) await refresh();
  }
  async function readAll() {
    const newest = list.notifications[0];
    if (!newest) return;
    const until = new Date(newest.createdAt).toISOString();
    if (!(await attempt(() => store.read({ ...filter, until })))) return;
    await refresh();
    toast({ message: "Everything listed here is marked as read." });
  }
  const finish = (notification: NotificationDto) => {
    void change(notification.id, { isDone: true });
    // What is done is read; taken back, it is as it was.
    const before = { isDone: false, isRead: notification.isRead };
    toast({ message: "Done.", undo: () => change(notification.id, before) });
  };
  const setRead = (notification: NotificationDto, isRead: boolean) => void change(notification.id, { isRead });
  return { shown: shownOf(list), hasMore: list.next !== null, isLoading, more, readAll, finish, setRead };
}
