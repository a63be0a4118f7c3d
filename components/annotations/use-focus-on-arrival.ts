import { useEffect, useRef } from "react";

/** For what appears because somebody asked for it. Unlike autoFocus it does not scroll to where a card is before it is laid out. */
export function useFocusOnArrival<E extends HTMLElement>() {
  const ref = useRef<E>(null);
  useEffect(() => ref.current?.focus({ preventScroll: true }), []);
  return ref;
}
