"use client";

import { LANES } from "@/lib/sessions/agenda";
import { LEFT_OPEN } from "@/lib/sessions/outcomes";
import { LANE_WORDS, signOf } from "../room/room-words";
import { useSession } from "../session-context";
import styles from "./projector.module.css";

/** While no clause is on the table, and at the end: the agenda with what was decided. */
export function OverviewOnWall() {
  const { session } = useSession();
  const { agenda, clauses, decisions, state } = session;
  return (
    <div>
      <h1 className={styles.title}>{state === "DISCUSSION" ? "What is to be discussed" : "What was decided"}</h1>
      <div className={styles.lanes}>
        {LANES.map((lane) => {
          const items = agenda.filter((item) => item.lane === lane);
          return (
            items.length > 0 && (
              <section key={lane} aria-label={LANE_WORDS[lane]}>
                <h2>{LANE_WORDS[lane].split(":")[0]}</h2>
                <ol>
                  {items.map(({ clauseId, isSkipped }) => {
                    const clause = clauses.find(({ id }) => id === clauseId)!;
                    const decision = decisions.find((each) => each.clauseId === clauseId && each.decidedAt);
                    return (
                      <li key={clauseId}>
                        <b>{signOf(clause)}</b> {clause.number && clause.title}
                        <span>
                          {decision?.outcome ?? (isSkipped ? "left out" : state === "DISCUSSION" ? "" : LEFT_OPEN)}
                        </span>
                      </li>
                    );
                  })}
                </ol>
              </section>
            )
          );
        })}
      </div>
    </div>
  );
}
