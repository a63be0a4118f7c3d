"use client";

import { RevealedStrip } from "../room/revealed-strip";
import { signOf, yetToAnswer } from "../room/room-words";
import { useSession } from "../session-context";
import styles from "./projector.module.css";

/** What the room talks of: the clause, its answers, and what is proposed. */
export function ClauseOnWall({ clauseId }: { clauseId: string }) {
  const { session } = useSession();
  const clause = session.clauses.find(({ id }) => id === clauseId)!;
  const decision = session.decisions.find((each) => each.clauseId === clauseId);
  return (
    <div>
      <p className={styles.over}>{clause.number && `Clause ${clause.number}`}</p>
      <h1 className={styles.title} dir="auto">
        {clause.title ?? signOf(clause)}
      </h1>
      <div className={styles.strip}>
        <RevealedStrip clauseId={clauseId} name={signOf(clause)} isPrivate={false} />
      </div>
      {decision && (
        <section className={styles.decision} aria-label="Decision">
          <h2>
            {decision.decidedAt ? "Decided: " : "Proposed: "}
            <b>{decision.outcome}</b>
          </h2>
          {decision.words && <p dir="auto">{decision.words}</p>}
          <p className={styles.stances}>
            <span>Agree {decision.stances.AGREE}</span>
            <span>Can live with it {decision.stances.LIVE_WITH}</span>
            <span>Object {decision.stances.OBJECT}</span>
            {!decision.decidedAt && <span>{yetToAnswer(decision, session.participants)} yet to answer</span>}
          </p>
        </section>
      )}
    </div>
  );
}
