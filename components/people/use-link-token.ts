"use client";

import { useSyncExternalStore } from "react";

const never = () => () => {};

/**
 * The token of the link that opened this page: `#token=…`. A fragment is never sent to a server, so it is in no log.
 * undefined until the browser has taken over the page; null when there is none.
 */
export function useLinkToken(): string | null | undefined {
  return useSyncExternalStore<string | null | undefined>(never, readToken, () => undefined);
}

function readToken(): string | null {
  return new URLSearchParams(window.location.hash.slice(1)).get("token");
}
