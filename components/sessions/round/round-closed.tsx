"use client";

import type { RoundDto } from "@/lib/schemas/session";
import { useSession } from "../session-context";
import styles from "./round-screen.module.css";
import { SealCard } from "./seal-card";

/** Nobody can answer any more, and nobody sees anything yet. */
export function RoundClosed({ round }: { round: RoundDto }) {
  const { session } = useSession();
  const { ordinal, roster } = round;
  return (
    <>
      <header className={styles.title}>
        <p dir="auto">{session.title}</p>
        <h1>{`Round ${ordinal} is closed`}</h1>
      </header>
      <p className={styles.lead} role="status">
        {`${roster.finished} of ${roster.of} had finished. `}
        {session.can.move.includes("REVEAL")
          ? "Reveal the answers when everybody is looking: they come to all at once."
          : "The facilitator reveals the answers to everybody at once, and this page turns to them by itself."}
      </p>
      <SealCard round={round} />
    </>
  );
}
