"use client";

import { type ReactNode, createContext, use, useEffect, useState, useSyncExternalStore } from "react";
import type { LiveEvent } from "@/lib/schemas/live-event";
import type { LiveState } from "./open-stream";
import { type Live, shareStream } from "./share-stream";

/** Undefined outside of a provider, null until the stream is asked for. */
const LiveContext = createContext<Live | null | undefined>(undefined);

/** Opens this browser's stream for the person who is signed in. */
export function LiveProvider({ personId, children }: { personId: string; children: ReactNode }) {
  const [live, setLive] = useState<Live | null>(null);
  useEffect(() => {
    const opened = shareStream(personId);
    // The stream belongs to the browser: it cannot be opened while the server renders.
    // eslint-disable-next-line react-hooks/set-state-in-effect
    setLive(opened);
    return () => opened.close();
  }, [personId]);
  return <LiveContext value={live}>{children}</LiveContext>;
}

/** For what stands on every page: the stream of the page if it has one, else one of its own. */
export function EnsureLive({ personId, children }: { personId: string; children: ReactNode }) {
  if (use(LiveContext) !== undefined) return children;
  return <LiveProvider personId={personId}>{children}</LiveProvider>;
}

/** Hears every live event while mounted. `onEvent` must keep its identity. */
export function useLiveEvents(onEvent: (event: LiveEvent) => void): void {
  const live = use(LiveContext);
  useEffect(() => live?.subscribe(onEvent), [live, onEvent]);
}

/** To call once signed in again: a stream that was refused does not come back by itself. */
export function useReopenLive(): () => void {
  const live = use(LiveContext);
  return () => live?.reopen();
}

const nothing = () => () => {};

export function useLiveState(): LiveState {
  const live = use(LiveContext);
  return useSyncExternalStore<LiveState>(
    live?.watch ?? nothing,
    live?.getState ?? (() => "connecting"),
    () => "connecting",
  );
}
