import { useCallback, useEffect, useState } from "react";
import { useLiveEvents } from "@/components/live/live-provider";
import { useToast } from "@/components/ui/toast";
import { ApiError, ask } from "@/lib/api-client";
import type { Following } from "@/lib/schemas/following";
import type { LiveEvent } from "@/lib/schemas/live-event";
import { useNoteActs } from "./notes-context";

/** A note that is only passed by with the arrow keys is not asked about. */
const PAUSE_MS = 300;

/** Whether one follows a note; null until it is known. */
export function useFollowing(threadId: string) {
  const { me } = useNoteActs();
  const toast = useToast();
  const [following, setFollowing] = useState<Following | null>(null);
  const path = `/threads/${threadId}/following`;

  const load = useCallback(async () => {
    try {
      setFollowing(await ask<Following>(path, { as: me.id }));
    } catch (error) {
      // The menu stands without it, and a choice says what is wrong.
      if (!(error instanceof ApiError)) throw error;
    }
  }, [path, me.id]);
  useEffect(() => {
    const pause = setTimeout(() => void load(), PAUSE_MS);
    return () => clearTimeout(pause);
  }, [load]);
  const hear = useCallback((event: LiveEvent) => event.type === "inbox" && void load(), [load]);
  useLiveEvents(hear);

  async function choose(choice: "FOLLOWING" | "MUTED") {
    const before = following;
    setFollowing({ isFollowing: choice === "FOLLOWING", choice });
    try {
      setFollowing(await ask<Following>(path, { method: "PUT", body: { choice }, as: me.id }));
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setFollowing(before);
      toast({ message: error.message, tone: "bad" });
    }
  }
  return { following, choose };
}
