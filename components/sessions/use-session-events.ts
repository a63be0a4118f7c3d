import { useRouter } from "next/navigation";
import { useCallback, useEffect } from "react";
import { useLiveEvents } from "@/components/live/live-provider";
import type { LiveEvent } from "@/lib/schemas/live-event";

/** Asks anew whenever something in the session changes, and after any gap. `refresh` must keep its identity. */
export function useSessionEvents(sessionId: string, refresh: () => Promise<void>): void {
  const router = useRouter();
  const hear = useCallback(
    (event: LiveEvent) => {
      if (event.type === "resync" || (event.type === "session" && event.id === sessionId)) void refresh();
      if (event.type === "signed-out") router.refresh();
    },
    [sessionId, refresh, router],
  );
  useLiveEvents(hear);
  useEffect(() => {
    const back = () => void refresh();
    window.addEventListener("online", back);
    return () => window.removeEventListener("online", back);
  }, [refresh]);
}
