import { useEffect, useEffectEvent } from "react";
import { type ActOf, actsByKey, isSingle } from "@/components/reader/text/key-table";
import { isKeyTaken, pressOf } from "@/components/reader/text/typing";
import { useSingleKeys } from "@/components/reader/use-single-keys";
import { INBOX_KEYS } from "./inbox-keys";

const ACTS = actsByKey(INBOX_KEYS);

/** The keys of inbox-keys.ts. False: it does nothing, and the key keeps what it means to the browser. */
export function useInboxKeys(acts: Record<ActOf<typeof INBOX_KEYS>, () => boolean>) {
  const [singleKeys] = useSingleKeys();
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (isKeyTaken(event)) return;
    const key = pressOf(event);
    if (isSingle(key) && !singleKeys) return;
    const act = ACTS.get(key);
    if (act && acts[act]()) event.preventDefault();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);
}
