"use client";

import { useSyncExternalStore } from "react";
import { minuteOf, relativeTime } from "./relative-words";

function subscribe(onTick: () => void): () => void {
  const timer = setInterval(onTick, 60_000);
  return () => clearInterval(timer);
}

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
  const exact = new Intl.DateTimeFormat("en-GB", {
    dateStyle: "long",
    timeStyle: "short",
    ...(isInBrowser ? {} : { timeZone: "UTC" }),
  }).format(new Date(at));
  return (
    // A minute may pass between the server's page and the browser's first look at it.
    <time dateTime={at} title={isInBrowser ? exact : `${exact} UTC`} suppressHydrationWarning>
      {relativeTime(Date.parse(at), now).replace(/^now$/, saysNow)}
    </time>
  );
}
