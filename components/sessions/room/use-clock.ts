import { useSyncExternalStore } from "react";

const TICK_MS = 10_000;

function subscribe(onTick: () => void): () => void {
  const timer = setInterval(onTick, TICK_MS);
  return () => clearInterval(timer);
}
const now = () => Math.floor(Date.now() / TICK_MS) * TICK_MS;

/** The time in milliseconds, as fine as minutes need it. What shows it says suppressHydrationWarning. */
export function useClock(): number {
  return useSyncExternalStore(subscribe, now, now);
}
