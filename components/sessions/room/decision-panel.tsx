"use client";

import { Badge } from "@/components/ui/badge";
import { Notice } from "@/components/ui/notice";
import { useSession } from "../session-context";
import styles from "./decision.module.css";
import { DECISION } from "./focus-decision";
import { DecideButtons } from "./decide-buttons";
import { Dissents } from "./dissents";
import { ProposalForm } from "./proposal-form";
import { Stances } from "./stances";

/** What is to be done about the clause: proposed by the facilitator, answered by each for themselves, decided. */
export function DecisionPanel({ clauseId }: { clauseId: string }) {
  const { session } = useSession();
  const decision = session.decisions.find((each) => each.clauseId === clauseId) ?? null;
  const isOpen = session.state === "DISCUSSION";
  const isDecided = decision?.decidedAt != null;
  return (
    <section className={styles.panel} aria-labelledby={DECISION}>
      <h2 id={DECISION} tabIndex={-1} className={styles.head}>
        Decision <span>{sayStanding(decision !== null, isDecided, isOpen)}</span>
      </h2>
      {decision && !isDecided && decision.reopenReason && (
        <Notice tone="warn">
          <p>
            Opened again: <span dir="auto">{decision.reopenReason}</span>
          </p>
        </Notice>
      )}
      {decision && (
        <div className={styles.proposal}>
          <Badge tone={isDecided ? "good" : "accent"}>
            {isDecided && <span aria-hidden>✓ </span>}
            {decision.outcome}
          </Badge>
          {decision.words && <p dir="auto">{decision.words}</p>}
        </div>
      )}
      {decision && <Stances key={`stances ${decision.id}`} decision={decision} isOpen={isOpen && !isDecided} />}
      {session.can.steer && isOpen && decision && <DecideButtons key={`decide ${decision.id}`} decision={decision} />}
      {session.can.steer && isOpen && !isDecided && <ProposalForm clauseId={clauseId} decision={decision} />}
      <Dissents clauseId={clauseId} />
    </section>
  );
}

function sayStanding(isProposed: boolean, isDecided: boolean, isOpen: boolean): string {
  if (isDecided) return "made";
  if (!isOpen) return isProposed ? "proposed and not made: left open" : "none was proposed: left open";
  return isProposed ? "proposed by the facilitator; each person taps for themselves" : "nothing is proposed yet";
}
