"use client";

import { useCallback, useRef, useState } from "react";
import { useLiveEvents } from "@/components/live/live-provider";
import { useToast } from "@/components/ui/toast";
import { ApiError, ask } from "@/lib/api-client";
import type { LiveEvent } from "@/lib/schemas/live-event";
import type { TeamMembers } from "@/lib/schemas/member";

type Change = {
  /** How it will look: painted at once. */
  paint?: (data: TeamMembers) => TeamMembers;
  /** Gets what the server told last. */
  send: (told: TeamMembers) => Promise<unknown>;
  message?: string;
  undo?: () => Promise<void>;
};

/**
 * A team's people on screen, as they are now. Each change of one's own is painted, sent, and then replaced by what the
 * server holds. One goes after the other, so that each is based on what the one before it made.
 */
export function useTeamMembers(initial: TeamMembers) {
  const toast = useToast();
  const [data, setData] = useState(initial);
  const told = useRef(initial);
  const line = useRef<Promise<unknown>>(Promise.resolve());
  const waiting = useRef(0);
  const teamId = initial.team.id;

  const reload = useCallback(async () => {
    told.current = await ask<TeamMembers>(`/teams/${teamId}/members`);
    // What is painted stays until the last change is through.
    if (waiting.current === 0) setData(told.current);
  }, [teamId]);
  useLiveEvents(
    useCallback(
      (event: LiveEvent) => {
        if (event.type !== "resync" && !(event.type === "team" && event.id === teamId)) return;
        reload().catch((error: unknown) => {
          // Signed out, out of the team, or no connection: what is on screen stays until the page is opened again.
          if (!(error instanceof ApiError)) throw error;
        });
      },
      [reload, teamId],
    ),
  );

  /** @returns whether it was done; if not, why is said in a toast. */
  function change(asked: Change): Promise<boolean> {
    if (asked.paint) setData(asked.paint);
    waiting.current += 1;
    const done = line.current.then(() => send(asked)).finally(() => (waiting.current -= 1));
    const shown = done.then(async (refusal) => {
      await reload().catch(() => {
        if (refusal) setData(told.current);
      });
      return refusal === null;
    });
    line.current = shown.catch(() => {});
    return shown;
  }

  async function send({ send, message, undo }: Change): Promise<string | null> {
    try {
      await send(told.current);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      toast({ message: error.message, tone: "bad" });
      return error.message;
    }
    if (message) toast({ message, undo });
    return null;
  }

  return { data, change, reload };
}

export type ChangeTeam = ReturnType<typeof useTeamMembers>["change"];
