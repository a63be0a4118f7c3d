"use client";

import { MethodSteps } from "../method-steps";
import { RunSheet } from "../plan/run-sheet";
import { useSession } from "../session-context";
import { currentRound } from "../session-words";
import { RoundClosed } from "./round-closed";
import { RoundOpen } from "./round-open";
import styles from "./round-screen.module.css";

/** While everybody rates, and until the reveal. */
export function RoundScreen() {
  const { session } = useSession();
  const round = currentRound(session);
  return (
    <main id="main" className={styles.screen}>
      <div className={styles.side}>
        <MethodSteps session={session} />
        <RunSheet />
      </div>
      <div className={styles.middle}>
        {round?.state === "OPEN" && <RoundOpen round={round} />}
        {round?.state === "CLOSED" && <RoundClosed round={round} />}
      </div>
    </main>
  );
}
