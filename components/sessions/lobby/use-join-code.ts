"use client";

import { useEffect, useState } from "react";
import { ApiError, ask } from "@/lib/api-client";
import { useSession } from "../session-context";

export type JoinCode = { code: string; expiresAt: string };

/** How long a renewed link is open: a day's meeting with what runs over. */
const HOURS = 12;

/** The link by which people come in; `undefined` until it is known, null where none is open. */
export function useJoinCode() {
  const { session, visitor } = useSession();
  const { id } = session;
  const [joinCode, setJoinCode] = useState<JoinCode | null | undefined>(undefined);
  const [problem, setProblem] = useState<string | null>(null);

  // Another facilitator may have renewed it: the session is as new as what was heard last.
  useEffect(() => {
    const controller = new AbortController();
    ask<JoinCode | null>(`/sessions/${id}/join-code`, { as: visitor.id, signal: controller.signal })
      .then((found) => {
        setJoinCode(found ?? null);
        setProblem(null);
      })
      .catch((error: unknown) => {
        if (controller.signal.aborted) return;
        if (!(error instanceof ApiError)) throw error;
        setProblem(error.message);
      });
    return () => controller.abort();
  }, [id, visitor.id, session]);

  async function change(hours: number) {
    try {
      const body = { hours };
      const next = await ask<JoinCode | null>(`/sessions/${id}/join-code`, { method: "PUT", body, as: visitor.id });
      setJoinCode(next ?? null);
      setProblem(null);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setProblem(error.message);
    }
  }
  return { joinCode, problem, renew: () => change(HOURS), close: () => change(0) };
}
