"use client";

import { useCallback, useState } from "react";
import { ApiError, ask } from "@/lib/api-client";
import type { MoveSession } from "@/lib/schemas/session-requests";
import { useSession } from "../session-context";

type Given = Partial<Pick<MoveSession, "reason" | "clauseIds" | "closesAt" | "revealsItself">>;

/** Moves the session on from where this page shows it: two presses make one step. */
export function useMove() {
  const { session, visitor, refresh } = useSession();
  const { id, sequence } = session;
  const [isBusy, setIsBusy] = useState(false);

  const move = useCallback(
    async (event: MoveSession["event"], given: Given = {}): Promise<void> => {
      setIsBusy(true);
      const body: MoveSession = { event, sequence, reason: "", closesAt: null, revealsItself: false, ...given };
      try {
        await ask(`/sessions/${id}/transitions`, { method: "POST", body, as: visitor.id });
        await refresh();
      } catch (error) {
        if (error instanceof ApiError && error.code === "conflict") await refresh();
        throw error;
      } finally {
        setIsBusy(false);
      }
    },
    [id, sequence, visitor.id, refresh],
  );
  return { move, isBusy };
}
