"use client";

import { useEffect, useState, useSyncExternalStore } from "react";
import { ApiError, ask } from "@/lib/api-client";
import { useSession } from "./session-context";

type JoinCode = { code: string; expiresAt: string };

/** How long a renewed link is open: a day's meeting with what runs over. */
const HOURS = 12;

/**
 * The link by which people come in; `undefined` until it is known, null where none is open.
 * @param isWanted false: is not asked for, as of those who may not hand it out.
 */
export function useJoinCode(isWanted = true) {
  const { session, visitor } = useSession();
  const { id } = session;
  const [joinCode, setJoinCode] = useState<JoinCode | null | undefined>(undefined);
  const [problem, setProblem] = useState<string | null>(null);
  const origin = useOrigin();

  // Another facilitator may have renewed it: the session is as new as what was heard last.
  useEffect(() => {
    if (!isWanted) return;
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
  }, [id, visitor.id, isWanted, session]);

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
  return { link: linkOf(joinCode, origin), problem, renew: () => change(HOURS), close: () => change(0) };
}

function linkOf(joinCode: JoinCode | null | undefined, origin: string | null) {
  if (!joinCode) return joinCode;
  return origin === null ? undefined : { ...joinCode, address: `${origin}/join/${joinCode.code}` };
}

const nothingToWaitFor = () => () => {};

/** Of the address that this page was opened by: the one by which others reach it, too. */
function useOrigin(): string | null {
  return useSyncExternalStore(
    nothingToWaitFor,
    () => window.location.origin,
    () => null,
  );
}

/** Ten letters are read in two breaths. */
export const inHalves = (code: string) => `${code.slice(0, 5)} ${code.slice(5)}`;
