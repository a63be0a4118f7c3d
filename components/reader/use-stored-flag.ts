import { useCallback, useSyncExternalStore } from "react";

const listeners = new Set<() => void>();
/** What could not be stored, for this visit. */
const held = new Map<string, boolean>();

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

function read(name: string, otherwise: boolean): boolean {
  try {
    const stored = localStorage.getItem(name);
    if (stored !== null) return stored === "on";
  } catch {
    // A blocked store: the choice holds for this visit.
  }
  return held.get(name) ?? otherwise;
}

/** A choice of this browser, such as "heat on". */
export function useStoredFlag(name: string, otherwise: boolean): [boolean, (isOn: boolean) => void] {
  const value = useSyncExternalStore(
    subscribe,
    () => read(name, otherwise),
    () => otherwise,
  );
  const set = useCallback(
    (isOn: boolean) => {
      held.set(name, isOn);
      try {
        localStorage.setItem(name, isOn ? "on" : "off");
      } catch {
        // See above.
      }
      listeners.forEach((listener) => listener());
    },
    [name],
  );
  return [value, set];
}
