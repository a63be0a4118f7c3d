import { useEffect, useState, useSyncExternalStore } from "react";
import { ApiError, ask } from "@/lib/api-client";
import { useSession } from "../session-context";

const never = () => () => {};

/** The way into the session, for the facilitator's wall while people come in; null where none is open, or not for them. */
export function useJoinLink(): { address: string; code: string } | null {
  const { session, visitor } = useSession();
  const [code, setCode] = useState<string | null>(null);
  const origin = useSyncExternalStore(
    never,
    () => location.origin,
    () => null,
  );
  const { id } = session;
  const isWanted = session.can.steer && session.state === "READING";
  // Asked anew with each change: another facilitator may have renewed it.
  useEffect(() => {
    if (!isWanted) return;
    const asking = new AbortController();
    ask<{ code: string } | null>(`/sessions/${id}/join-code`, { as: visitor.id, signal: asking.signal })
      .then((found) => setCode(found?.code ?? null))
      .catch((error: unknown) => {
        if (!asking.signal.aborted && !(error instanceof ApiError)) throw error;
      });
    return () => asking.abort();
  }, [id, visitor.id, isWanted, session]);
  return isWanted && code && origin ? { address: `${origin}/join/${code}`, code } : null;
}
