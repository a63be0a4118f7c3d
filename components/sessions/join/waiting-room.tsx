"use client";

import { useRouter } from "next/navigation";
import { useCallback, useEffect, useState } from "react";
import styles from "@/components/people/form.module.css";
import { useLiveEvents } from "@/components/live/live-provider";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { ApiError, ask } from "@/lib/api-client";

// Where the stream does not get through (a proxy, a phone that slept), one is let in all the same.
const LOOK_EVERY_MS = 5_000;

type Props = { participantId: string; personId: string; name: string };

/** Asks the server's page anew until it is the session. */
export function WaitingRoom({ participantId, personId, name }: Props) {
  const router = useRouter();
  const [problem, setProblem] = useState<string | null>(null);
  const hear = useCallback(() => router.refresh(), [router]);
  useLiveEvents(hear);
  useEffect(() => {
    const timer = setInterval(() => router.refresh(), LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [router]);

  async function leave() {
    try {
      await ask(`/participants/${participantId}`, { method: "PATCH", body: { hasLeft: true }, as: personId });
      window.location.assign("/join");
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setProblem(error.message);
    }
  }

  return (
    <>
      <Notice>
        <p>
          You are here as <bdi>{name}</bdi>. The facilitator will let you in, and this page then turns to the session by
          itself.
        </p>
      </Notice>
      {problem && <Notice tone="bad">{problem}</Notice>}
      <div className={styles.row}>
        <Button onClick={() => void leave()}>Leave</Button>
      </div>
    </>
  );
}
