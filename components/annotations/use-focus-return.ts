import { useMemo, useRef } from "react";

/** Where the focus came from when it went into a note, and back to it: into the text where that place is gone. */
export function useFocusReturn() {
  const from = useRef<HTMLElement | null>(null);
  return useMemo(
    () => ({
      remember() {
        const focused = document.activeElement;
        if (!(focused instanceof HTMLElement) || focused === document.body || focused.closest("[data-note]")) return;
        from.current = focused;
      },
      giveBack() {
        const place = from.current?.isConnected ? from.current : null;
        from.current = null;
        (place ?? document.querySelector<HTMLElement>("article[data-version-id]"))?.focus({
          preventScroll: place === null,
        });
      },
    }),
    [],
  );
}
