"use client";

import { useRouter } from "next/navigation";
import { useCallback } from "react";
import { useLiveEvents } from "@/components/live/live-provider";
import type { LiveEvent } from "@/lib/schemas/live-event";

/** Draws the library anew when a document appears or changes, or what one may do in the team. */
export function LibraryRefresh({ teamId }: { teamId: string }) {
  const router = useRouter();
  const onEvent = useCallback(
    (event: LiveEvent) => {
      const isOurs = event.type === "document" ? event.teamId === teamId : event.type === "team" && event.id === teamId;
      if (isOurs) router.refresh();
    },
    [router, teamId],
  );
  useLiveEvents(onEvent);
  return null;
}
