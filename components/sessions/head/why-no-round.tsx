"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { useSession } from "../session-context";
import styles from "./session-head.module.css";

/** Stands where the button would: why no round can be opened, and what can be done about it. */
export function WhyNoRound() {
  const { session, act, problem } = useSession();
  const { can, isNamed, rounds, version, id } = session;
  const [isRefused, setIsRefused] = useState(false);
  if (!can.whyNoRound) return null;
  const mayBeNamed = !isNamed && rounds.length === 0;

  async function makeNamed() {
    const change = { method: "PATCH", path: `/sessions/${id}`, body: { isNamed: true }, basedOn: version } as const;
    setIsRefused((await act(change)) === null);
  }

  return (
    <div className={styles.why} role="status">
      <p>{can.whyNoRound}</p>
      {mayBeNamed && (
        <Button size="small" onClick={() => void makeNamed()}>
          Make it a named session
        </Button>
      )}
      {isRefused && problem && <p className={styles.bad}>{problem.message}</p>}
    </div>
  );
}
