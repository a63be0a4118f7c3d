// What this person has not read of their inbox, for the bell and for a reader that opens notes: one for all that stand on a page.
import { ApiError, ask } from "@/lib/api-client";
import type { ReadInbox, Unread } from "@/lib/schemas/inbox";

export type InboxStore = {
  subscribe(listener: () => void): () => void;
  /** Null until the page said it. */
  get(): Unread | null;
  tell(unread: Unread): void;
  refresh(): Promise<void>;
  /** @throws ApiError */
  read(what: ReadInbox): Promise<void>;
};

const stores = new Map<string, InboxStore>();

export function inboxOf(personId: string): InboxStore {
  const known = stores.get(personId);
  if (known) return known;
  const store = createInboxStore(personId);
  // A server draws for many people, and keeps nothing of theirs.
  if (typeof window !== "undefined") stores.set(personId, store);
  return store;
}

function createInboxStore(personId: string): InboxStore {
  let unread: Unread | null = null;
  /** Answers come in any order: of two the one that was asked for later holds. */
  let asked = 0;
  let answered = 0;
  const listeners = new Set<() => void>();

  function tell(next: Unread) {
    unread = next;
    for (const listener of listeners) listener();
  }
  async function answer(request: () => Promise<Unread>) {
    const at = ++asked;
    const told = await request();
    if (at < answered) return;
    answered = at;
    tell(told);
  }
  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    get: () => unread,
    tell,
    async refresh() {
      try {
        await answer(() => ask<Unread>("/inbox/unread", { as: personId }));
      } catch (error) {
        // The stream that comes back asks again.
        if (!(error instanceof ApiError)) throw error;
      }
    },
    read: (body) => answer(() => ask<Unread>("/inbox/reading", { method: "PUT", body, as: personId, keepalive: true })),
  };
}
