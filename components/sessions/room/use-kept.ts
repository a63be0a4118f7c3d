import { useCallback, useMemo, useSyncExternalStore } from "react";
import { draftKey, keptWords, parseKept } from "@/components/annotations/kept-words";
import { useSession } from "../session-context";

const listeners = new Set<() => void>();
function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** What was typed at one place of the session, such as "dissent:<clause>", and is not sent yet. It outlives the page. */
export function useKept<Value>(place: string): [Value | null, (value: Value | null) => void] {
  const { session, visitor } = useSession();
  const key = draftKey(visitor.id, session.id, place);
  const kept = useSyncExternalStore(
    subscribe,
    () => keptWords.read(key),
    () => null,
  );
  const keep = useCallback(
    (value: Value | null) => {
      if (value === null) keptWords.drop(key);
      else keptWords.keep(key, JSON.stringify(value));
      listeners.forEach((listener) => listener());
    },
    [key],
  );
  return [useMemo(() => parseKept<Value>(kept), [kept]), keep];
}
