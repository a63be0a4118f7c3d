// One stream for all tabs of a browser (HTTP/1.1 allows six connections to a server, and six tabs would take them all).
// Whoever holds the lock has the stream and passes on what comes; when that tab goes, the lock falls to another.
import type { LiveEvent } from "@/lib/schemas/live-event";
import { type LiveState, openStream } from "./open-stream";

type Message =
  { kind: "event"; event: LiveEvent } | { kind: "state"; state: LiveState } | { kind: "who" } | { kind: "reopen" };

export type Live = {
  subscribe(listener: (event: LiveEvent) => void): () => void;
  watch(listener: () => void): () => void;
  getState(): LiveState;
  /** Tries again after "signed-out". */
  reopen(): void;
  close(): void;
};

/** Events for this person's tabs. `resync` comes first, and again after every gap; `signed-out` whenever one begins to listen then. */
export function shareStream(personId: string): Live {
  const listeners = new Set<(event: LiveEvent) => void>();
  const watchers = new Set<() => void>();
  const closing = new AbortController();
  let state: LiveState = "connecting";

  const tell = (event: LiveEvent) => listeners.forEach((listener) => listener(event));
  function setState(next: LiveState) {
    if (next === state) return;
    state = next;
    watchers.forEach((watcher) => watcher());
    if (next === "signed-out") tell({ type: "signed-out" });
  }

  /** Set in the tab that has the stream. */
  let stop: (() => void) | null = null;
  let channel: BroadcastChannel | null = null;
  closing.signal.addEventListener("abort", () => stop?.());

  function open() {
    stop?.();
    stop = openStream(personId, {
      onEvent(event) {
        channel?.postMessage({ kind: "event", event } satisfies Message);
        tell(event);
      },
      onState(next) {
        channel?.postMessage({ kind: "state", state: next } satisfies Message);
        setState(next);
      },
    });
  }
  function reopen() {
    if (stop) open();
    else channel?.postMessage({ kind: "reopen" } satisfies Message);
  }

  if (canShare()) channel = join();
  else openWhileSeen();

  function join() {
    const name = `clausemark-stream-${personId}`;
    const shared = new BroadcastChannel(name);

    shared.onmessage = ({ data }: MessageEvent<Message>) => {
      if (data.kind === "who") {
        if (stop) shared.postMessage({ kind: "state", state } satisfies Message);
      } else if (data.kind === "reopen") {
        if (stop) open();
      } else if (data.kind === "event") tell(data.event);
      else {
        // The stream was open before this tab listened: what came between its page and now is unknown.
        if (data.state === "open" && state === "connecting") tell({ type: "resync" });
        setState(data.state);
      }
    };
    const lead = () =>
      new Promise<void>((resolve) => {
        // The lock can fall to a tab in the moment it goes.
        if (closing.signal.aborted) return resolve();
        open();
        closing.signal.addEventListener("abort", () => resolve());
      });
    navigator.locks.request(name, { signal: closing.signal }, lead).catch(() => {
      // Closed while it waited for the lock: nothing was opened.
    });
    shared.postMessage({ kind: "who" } satisfies Message);
    closing.signal.addEventListener("abort", () => shared.close());
    return shared;
  }

  // Locks need a secure page, and a team on its own network has none. There each tab has a stream while it is seen:
  // one a window. Coming back begins with a resync.
  function openWhileSeen() {
    const settle = () => {
      if (document.visibilityState === "hidden") {
        stop?.();
        stop = null;
      } else if (!stop) open();
    };
    document.addEventListener("visibilitychange", settle, { signal: closing.signal });
    settle();
  }

  return {
    subscribe(listener) {
      listeners.add(listener);
      // It will not be said again.
      if (state === "signed-out") listener({ type: "signed-out" });
      return () => void listeners.delete(listener);
    },
    watch(listener) {
      watchers.add(listener);
      return () => void watchers.delete(listener);
    },
    getState: () => state,
    reopen,
    close: () => closing.abort(),
  };
}

function canShare(): boolean {
  return typeof BroadcastChannel === "function" && Boolean(navigator.locks);
}
