import { useEffect, useEffectEvent, useState } from "react";
import { ApiError, ask } from "@/lib/api-client";
import { useSession } from "../session-context";
import type { BallotPlace } from "./ballot-place";
import type { OwnRound } from "./which-round";

export type BallotStanding = {
  /** As one said it, before the server has it too. */
  isDone: boolean;
  /** Why it is not saved; null while all is well. */
  problem: string | null;
  say: (isDone: boolean) => void;
};

/** Whether one has said that one is done with a ballot: one may go on answering all the same. */
export function useBallotDone({ mine }: OwnRound, { path, rater }: BallotPlace): BallotStanding {
  const { visitor, refresh } = useSession();
  const [said, setSaid] = useState<{ isDone: boolean; problem: string | null } | null>(null);

  async function say(isDone: boolean) {
    setSaid({ isDone, problem: null });
    try {
      const change = { body: { isDone }, as: visitor.id };
      if (rater) await ask(path, { ...change, method: "PATCH" });
      else await ask(`${path}/ballot`, { ...change, method: "PUT" });
      await refresh();
      setSaid((last) => (last?.isDone === isDone ? null : last));
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setSaid((last) => (last?.isDone === isDone ? { isDone, problem: error.message } : last));
      if (error.code === "conflict") await refresh();
    }
  }
  const again = useEffectEvent(() => {
    if (said?.problem) void say(said.isDone);
  });
  useEffect(() => {
    const retry = () => again();
    window.addEventListener("online", retry);
    return () => window.removeEventListener("online", retry);
  }, []);
  return { isDone: said?.isDone ?? mine.isDone, problem: said?.problem ?? null, say: (isDone) => void say(isDone) };
}
