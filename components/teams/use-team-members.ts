"use client";

import { useRef, useState } from "react";
import { useToast } from "@/components/ui/toast";
import { ApiError, ask } from "@/lib/api-client";
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
 * A team's people on screen: each change is painted, sent, and then replaced by what the server holds. One goes after the
 * other, so that each is based on what the one before it made.
 */
export function useTeamMembers(initial: TeamMembers) {
  const toast = useToast();
  const [data, setData] = useState(initial);
  const told = useRef(initial);
  const line = useRef<Promise<unknown>>(Promise.resolve());
  const waiting = useRef(0);
  const teamId = initial.team.id;

  async function reload() {
    told.current = await ask<TeamMembers>(`/teams/${teamId}/members`);
    // What is painted stays until the last change is through.
    if (waiting.current === 0) setData(told.current);
  }

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
