"use client";

import { useRouter } from "next/navigation";
import { useCallback, useEffect, useRef } from "react";
import { useLiveEvents } from "@/components/live/live-provider";
import type { LiveEvent } from "@/lib/schemas/live-event";

/** Several who rate at once make one new drawing. */
const REST_MS = 600;

type Props = {
  documentId: string;
  /** Whose standing ratings are shown; null where none are. */
  criterionId: string | null;
};

/** Draws the page anew when what one may know of a clause's significance changes, or a session comes to a reveal. */
export function SignificanceRefresh({ documentId, criterionId }: Props) {
  const router = useRouter();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const onEvent = useCallback(
    (event: LiveEvent) => {
      const isOurs =
        event.type === "significance" && event.documentId === documentId && event.criterionId === criterionId;
      // After a gap nobody knows what came in it.
      if (!isOurs && event.type !== "resync" && event.type !== "session") return;
      clearTimeout(timer.current);
      timer.current = setTimeout(() => router.refresh(), REST_MS);
    },
    [router, documentId, criterionId],
  );
  useEffect(() => () => clearTimeout(timer.current), []);
  useLiveEvents(onEvent);
  return null;
}
