"use client";

import { useState, useSyncExternalStore } from "react";
import { Button } from "@/components/ui/button";
import { runSheet } from "@/lib/sessions/run-sheet";
import { zoneName } from "../local-time";
import { useSession } from "../session-context";
import { useNow } from "../use-now";
import { PlanDialog } from "./plan-dialog";
import styles from "./plan.module.css";

const SAID = { done: "Done", later: "To come", missed: "Did not happen" };

/**
 * With a plan: what has happened when, and what comes. Without: for the facilitator the way to make one.
 * @param isFolded where something else comes first
 */
export function RunSheet({ isFolded = false }: { isFolded?: boolean }) {
  const { session } = useSession();
  const { can, plan } = session;
  const [isPlanning, setPlanning] = useState(false);
  if (plan.length === 0 && !can.plan) return null;
  return (
    <section className={styles.sheet} aria-label="Run-sheet">
      {plan.length > 0 &&
        (isFolded ? (
          <details className={styles.fold}>
            <summary className={styles.label}>Run-sheet</summary>
            <Lines />
          </details>
        ) : (
          <>
            <h2 className={styles.label}>Run-sheet</h2>
            <Lines />
          </>
        ))}
      {can.plan && (
        <Button size="small" variant="quiet" onClick={() => setPlanning(true)}>
          {plan.length > 0 ? "Change the plan…" : "Plan when rounds open…"}
        </Button>
      )}
      <PlanDialog isOpen={isPlanning} onClose={() => setPlanning(false)} />
    </section>
  );
}

function Lines() {
  const { session } = useSession();
  const { format, zone } = useZone();
  const lines = runSheet(session, useNow());
  return (
    <>
      <ol className={styles.lines}>
        {lines.map(({ what, at, is, why }, index) => (
          <li key={index} data-is={is}>
            <span>
              {what}
              <span className="visually-hidden">, {SAID[is].toLowerCase()}</span>
            </span>
            {at && (
              <time dateTime={at} suppressHydrationWarning>
                {format(at)}
              </time>
            )}
            {why && (
              <span className={styles.why}>
                {`Did not open. ${why}`}
                {session.can.plan && " Open it by hand, or give it another time."}
              </span>
            )}
          </li>
        ))}
      </ol>
      <p className={styles.zone} suppressHydrationWarning>{`Times in ${zone}.`}</p>
    </>
  );
}

const SHORT = { weekday: "short", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" } as const;
const inOwnZone = new Intl.DateTimeFormat("en-GB", SHORT);
const inUtc = new Intl.DateTimeFormat("en-GB", { ...SHORT, timeZone: "UTC" });
const nothingToWaitFor = () => () => {};

/** The reader's own; the server does not know it, and says UTC. */
function useZone(): { format: (iso: string) => string; zone: string } {
  const isInBrowser = useSyncExternalStore(
    nothingToWaitFor,
    () => true,
    () => false,
  );
  const formatter = isInBrowser ? inOwnZone : inUtc;
  return { format: (iso) => formatter.format(new Date(iso)), zone: isInBrowser ? zoneName() : "UTC" };
}
