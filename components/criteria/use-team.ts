"use client";

import { useCallback, useState } from "react";
import { useLiveEvents } from "@/components/live/live-provider";
import { ApiError, ask } from "@/lib/api-client";
import type { LiveEvent } from "@/lib/schemas/live-event";
import type { TeamDto } from "@/lib/schemas/team";

/** The team as it is now; an older answer does not replace a newer. */
export function useTeam(initial: TeamDto): [TeamDto, (team: TeamDto) => void] {
  const [team, setTeam] = useState(initial);
  const { id } = initial;
  const take = useCallback((next: TeamDto) => setTeam((now) => (next.version < now.version ? now : next)), []);
  useLiveEvents(
    useCallback(
      (event: LiveEvent) => {
        if (event.type !== "resync" && !(event.type === "team" && event.id === id)) return;
        ask<TeamDto>(`/teams/${id}`)
          .then(take)
          .catch((error: unknown) => {
            // Signed out, or no connection: what is on screen stays until the page is opened again.
            if (!(error instanceof ApiError)) throw error;
          });
      },
      [id, take],
    ),
  );
  return [team, take];
}
