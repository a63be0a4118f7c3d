"use client";

import { useSyncExternalStore } from "react";

const SECOND_MS = 1_000;

function subscribe(onTick: () => void): () => void {
  const timer = setInterval(onTick, SECOND_MS);
  return () => clearInterval(timer);
}

const thisSecond = () => Math.floor(Date.now() / SECOND_MS) * SECOND_MS;

/** The time, in whole seconds of milliseconds since 1970; null on the server, whose page is older than it is read. */
export function useNow(): number | null {
  return useSyncExternalStore<number | null>(subscribe, thisSecond, () => null);
}
