"use client";

import { useSyncExternalStore } from "react";
import { minuteOf, relativeTime } from "./relative-words";

const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

/** One clock for all of them: a margin draws dozens anew with each screen one scrolls. */
function subscribe(onTick: () => void): () => void {
  if (listeners.size === 0) timer = setInterval(() => listeners.forEach((listener) => listener()), 60_000);
  listeners.add(onTick);
  return () => {
    listeners.delete(onTick);
    if (listeners.size === 0) clearInterval(timer);
  };
}

// Made once: to make one takes longer than to draw the card it stands on.
const LONG = { dateStyle: "long", timeStyle: "short" } as const;
const inOwnZone = new Intl.DateTimeFormat("en-GB", LONG);
const inUtc = new Intl.DateTimeFormat("en-GB", { ...LONG, timeZone: "UTC" });

const nothingToWaitFor = () => () => {};
const thisMinute = () => minuteOf(Date.now());

/** "12 min ago", and the exact time in the reader's own zone on hover. `now` is said of what happened this minute. */
export function RelativeTime({ at, now: saysNow = "now" }: { at: string; now?: string }) {
  const now = useSyncExternalStore(subscribe, thisMinute, thisMinute);
  // The server does not know the reader's zone: it says UTC, and the browser says its own once it has taken over.
  const isInBrowser = useSyncExternalStore(
    nothingToWaitFor,
    () => true,
    () => false,
  );
  const exact = (isInBrowser ? inOwnZone : inUtc).format(new Date(at));
  return (
    // A minute may pass between the server's page and the browser's first look at it.
    <time dateTime={at} title={isInBrowser ? exact : `${exact} UTC`} suppressHydrationWarning>
      {relativeTime(Date.parse(at), now).replace(/^now$/, saysNow)}
    </time>
  );
}
