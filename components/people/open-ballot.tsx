"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { ApiError, ask } from "@/lib/api-client";
import { useLinkToken } from "./use-link-token";

/** One press, not none: programs that look at links in messages open nothing. */
export function OpenBallot() {
  const token = useLinkToken();
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  if (token === null) return <Notice tone="bad">This link is not whole. Open it again, or copy all of it.</Notice>;

  async function open() {
    setIsBusy(true);
    try {
      const { sessionId } = await ask<{ sessionId: string }>("/ballot-links/opening", {
        method: "POST",
        body: { token },
      });
      // Not kept in the history, where whoever uses this browser next would find it.
      window.location.replace(`/sessions/${sessionId}`);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setProblem(error.message);
      setIsBusy(false);
    }
  }

  return (
    <>
      {problem && <Notice tone="bad">{problem}</Notice>}
      <p>
        You were sent this link to read a text and rate it. It is yours alone: whoever has it answers in your name. You
        can open it again until the session is over.
      </p>
      <p>
        <Button variant="primary" isBusy={isBusy || token === undefined} onClick={() => void open()}>
          Open the session
        </Button>
      </p>
    </>
  );
}
