"use client";

import { useState } from "react";
import { useToast } from "@/components/ui/toast";
import { ApiError, ask } from "@/lib/api-client";
import type { TeamMembers } from "@/lib/schemas/member";

type Change = {
  /** How it will look: painted at once. */
  paint?: (data: TeamMembers) => TeamMembers;
  send: () => Promise<unknown>;
  message?: string;
  undo?: () => Promise<void>;
};

/** A team's people on screen: each change is painted, sent, and then replaced by what the server holds. */
export function useTeamMembers(initial: TeamMembers) {
  const toast = useToast();
  const [data, setData] = useState(initial);
  const teamId = initial.team.id;

  async function reload() {
    setData(await ask<TeamMembers>(`/teams/${teamId}/members`));
  }

  /** @returns whether it was done; if not, why is said in a toast. */
  async function change({ paint, send, message, undo }: Change): Promise<boolean> {
    if (paint) setData(paint);
    let refusal: string | null = null;
    try {
      await send();
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      refusal = error.message;
    }
    if (refusal) toast({ message: refusal, tone: "bad" });
    else if (message) toast({ message, undo });
    await reload().catch(() => {
      if (paint && refusal) setData(data);
    });
    return refusal === null;
  }

  return { data, change, reload };
}

export type ChangeTeam = ReturnType<typeof useTeamMembers>["change"];
