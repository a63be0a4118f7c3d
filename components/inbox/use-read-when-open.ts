import { useEffect, useState, useSyncExternalStore } from "react";
import { ApiError } from "@/lib/api-client";
import { inboxOf } from "./inbox-store";

/** As long as it takes for a note to count as read: use-read-marks.ts. */
const OPEN_MS = 1_000;

/** Whoever has a note open has read what their inbox says of it. */
export function useReadWhenOpen(personId: string, threadId: string | null): void {
  const [store] = useState(() => inboxOf(personId));
  const unread = useSyncExternalStore(store.subscribe, store.get, () => null);
  const isUnread = threadId !== null && (unread?.threadIds.includes(threadId) ?? false);
  useEffect(() => {
    if (!isUnread || threadId === null) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    async function read(id: string) {
      try {
        await store.read({ threadId: id });
      } catch (error) {
        // It stays unread, and is asked about when the note is opened again.
        if (!(error instanceof ApiError)) throw error;
      }
    }
    // A page in the background is not being read.
    const wait = () => {
      clearTimeout(timer);
      if (document.visibilityState === "visible") timer = setTimeout(() => void read(threadId), OPEN_MS);
    };
    wait();
    document.addEventListener("visibilitychange", wait);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", wait);
    };
  }, [store, threadId, isUnread]);
}
