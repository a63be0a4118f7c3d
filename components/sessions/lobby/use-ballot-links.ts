"use client";

import { useEffect, useState } from "react";
import { ApiError, ask } from "@/lib/api-client";
import type { BallotLinkDto } from "@/lib/schemas/ballot-link";
import { useSession } from "../session-context";

/** The session's personal links, as new as the session itself; null until they are known. */
export function useBallotLinks(): { links: BallotLinkDto[] | null; problem: string | null } {
  const { session, visitor } = useSession();
  const { id } = session;
  const [links, setLinks] = useState<BallotLinkDto[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  // The session is asked for anew when one is sent, opened or revoked: a new object is a new look at the links.
  useEffect(() => {
    const controller = new AbortController();
    ask<{ links: BallotLinkDto[] }>(`/sessions/${id}/ballot-links`, { as: visitor.id, signal: controller.signal })
      .then((found) => {
        setLinks(found.links);
        setProblem(null);
      })
      .catch((error: unknown) => {
        if (controller.signal.aborted) return;
        if (!(error instanceof ApiError)) throw error;
        setProblem(error.message);
      });
    return () => controller.abort();
  }, [id, visitor.id, session]);

  return { links, problem };
}
