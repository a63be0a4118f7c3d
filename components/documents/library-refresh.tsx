"use client";

import { useRouter } from "next/navigation";
import { useCallback } from "react";
import { useLiveEvents } from "@/components/live/live-provider";
import type { LiveEvent } from "@/lib/schemas/live-event";

/** Draws the library anew when a document appears or changes. */
export function LibraryRefresh({ teamId }: { teamId: string }) {
  const router = useRouter();
  const onEvent = useCallback(
    (event: LiveEvent) => {
      if (event.type === "document" && event.teamId === teamId) router.refresh();
    },
    [router, teamId],
  );
  useLiveEvents(onEvent);
  return null;
}
