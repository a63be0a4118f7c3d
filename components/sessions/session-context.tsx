"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, createContext, use, useCallback, useMemo, useRef, useState } from "react";
import { ApiError, ask } from "@/lib/api-client";
import type { SessionView } from "@/lib/schemas/session";
import { useSessionEvents } from "./use-session-events";

/** Who looks at the page: an account, or a guest by name only. */
export type Visitor = { id: string; name: string; email: string | null; /** None of a guest. */ teamIds: string[] };

export type Act = {
  method: "POST" | "PUT" | "PATCH" | "DELETE";
  path: string;
  body?: unknown;
  /** Of creates: made once for each thing done, and kept over retries. */
  idempotencyKey?: string;
  basedOn?: number;
};

type Session = {
  session: SessionView;
  visitor: Visitor;
  /** Sends a change and asks for the session anew. Resolves to the answer; null where it was refused, which `problem` then says. */
  act: <Answer = unknown>(change: Act) => Promise<{ answer: Answer } | null>;
  problem: { code: string; message: string } | null;
  forget: () => void;
  refresh: () => Promise<void>;
};

const SessionContext = createContext<Session | null>(null);

export function useSession(): Session {
  const session = use(SessionContext);
  if (!session) throw new Error("This component stands inside a session.");
  return session;
}

type Props = { session: SessionView; visitor: Visitor; children: ReactNode };

/** The session as it is now: asked for anew whenever something in it changes. Inside a LiveProvider. */
export function SessionProvider({ session: first, visitor, children }: Props) {
  const router = useRouter();
  const [session, setSession] = useState(first);
  const [problem, setProblem] = useState<Session["problem"]>(null);
  const { id: sessionId } = first;
  const { id: as } = visitor;
  const asking = useRef<Promise<void> | null>(null);
  const again = useRef(false);

  const refresh = useCallback((): Promise<void> => {
    // While one answer is on its way, however much changes is one more question.
    if (asking.current) {
      again.current = true;
      return asking.current;
    }
    const fetchIt = async (): Promise<void> => {
      do {
        again.current = false;
        try {
          setSession(await ask<SessionView>(`/sessions/${sessionId}`, { as }));
        } catch (error) {
          if (!(error instanceof ApiError)) throw error;
          // No longer let in, or signed out: the page says so itself.
          if (error.code === "not-found" || error.code === "signed-out") router.refresh();
        }
      } while (again.current);
      asking.current = null;
    };
    return (asking.current = fetchIt());
  }, [sessionId, as, router]);

  useSessionEvents(sessionId, refresh);

  const act = useCallback(
    async <Answer,>({ path, ...change }: Act): Promise<{ answer: Answer } | null> => {
      try {
        const answer = await ask<Answer>(path, { ...change, as });
        setProblem(null);
        await refresh();
        return { answer };
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        setProblem({ code: error.code, message: error.message });
        if (error.code === "conflict" || error.code === "stale") await refresh();
        return null;
      }
    },
    [as, refresh],
  );

  const value = useMemo(
    () => ({ session, visitor, act, problem, forget: () => setProblem(null), refresh }),
    [session, visitor, act, problem, refresh],
  );
  return <SessionContext value={value}>{children}</SessionContext>;
}
