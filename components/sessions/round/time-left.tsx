"use client";

import { useNow } from "../use-now";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** When a round closes by itself, and how long that is. */
export function TimeLeft({ at }: { at: string }) {
  const now = useNow();
  if (now === null) return null;
  const leftMs = Date.parse(at) - now;
  const time = new Intl.DateTimeFormat("en-GB", {
    ...(leftMs > 12 * HOUR_MS ? { weekday: "short", day: "numeric", month: "short" } : {}),
    hour: "2-digit",
    minute: "2-digit",
    timeZoneName: "short",
  }).format(new Date(at));
  return <time dateTime={at}>{`Closes by itself at ${time}: ${sayLeft(leftMs)}.`}</time>;
}

/** "18 min left", "40 s left", "3 days left". */
export function sayLeft(leftMs: number): string {
  if (leftMs <= 0) return "now";
  if (leftMs < 2 * MINUTE_MS) return `${Math.ceil(leftMs / 1000)} s left`;
  if (leftMs < 2 * HOUR_MS) return `${Math.floor(leftMs / MINUTE_MS)} min left`;
  const hours = Math.floor(leftMs / HOUR_MS);
  return hours < 48 ? `${hours} hours left` : `${Math.floor(hours / 24)} days left`;
}
