"use client";

import { sayReason } from "@/components/ratings/significance-words";
import { Button } from "@/components/ui/button";
import type { ClauseResult } from "@/lib/schemas/round-results";
import { heatOf, stepOf } from "@/lib/statistics/scale";
import { resultsOf } from "../session-words";
import { useSession } from "../session-context";
import styles from "./talk.module.css";

/** Why people rated as they did: beside each reason its value, and a name in a named session alone. */
export function Reasons({ clauseId }: { clauseId: string }) {
  const { session } = useSession();
  const [latest, ...earlier] = resultsOf(session, clauseId);
  if (!latest) return null;
  const before = earlier.filter(({ result }) => reasonsIn(result).length > 0);
  return (
    <section className={styles.part} aria-labelledby="reasons">
      <h2 id="reasons" className={styles.name}>
        Reasons given with the ratings
      </h2>
      <ReasonList result={latest.result} />
      <p className={styles.hint}>
        {session.isNamed ? "Shown with the names of who gave them." : "Shown without names, in no particular order."}
      </p>
      <DiscussAnyway clauseId={clauseId} closeness={latest.result.closeness} />
      {before.map(({ ordinal, result }) => (
        <details key={ordinal}>
          <summary>Reasons in round {ordinal}</summary>
          <ReasonList result={result} />
        </details>
      ))}
    </section>
  );
}

const reasonsIn = ({ answers }: ClauseResult) => answers.filter(({ reason }) => reason.trim() !== "");

function ReasonList({ result }: { result: ClauseResult }) {
  const { session } = useSession();
  const { criterion, isNamed } = session;
  const answers = reasonsIn(result);
  if (answers.length === 0) return <p className={styles.none}>Nobody gave a reason.</p>;
  return (
    <ul className={styles.reasons}>
      {answers.map(({ rater, value, cannotJudge, reason }, at) => (
        <li key={at}>
          <p>
            {value === null ? (
              <span className={styles.value}>cannot judge: {sayReason(cannotJudge)}</span>
            ) : (
              <span className={styles.value} data-heat={heatOf(value, criterion)}>
                {value}
                <span className="visually-hidden">, {stepOf(value, criterion)?.name}</span>
              </span>
            )}
            {isNamed && <b> {rater}</b>}
          </p>
          <p dir="auto">{reason}</p>
        </li>
      ))}
    </ul>
  );
}

/** For a clause whose answers lie close together: one asks for it all the same, and nobody is told who did. */
function DiscussAnyway({ clauseId, closeness }: { clauseId: string; closeness: ClauseResult["closeness"] }) {
  const { session, act } = useSession();
  const item = session.agenda.find((each) => each.clauseId === clauseId);
  if (!item || closeness !== "close") return null;
  const mayAsk = session.can.speak && session.state === "DISCUSSION";
  const path = `/sessions/${session.id}/agenda/${clauseId}/wish`;
  return (
    <div className={styles.wish}>
      {item.wantsDiscussion && (
        <p className={styles.hint}>
          {item.isMyWish
            ? "You asked to discuss it although it is settled. Nobody is told that it was you."
            : "Somebody asked to discuss it although it is settled."}
        </p>
      )}
      {mayAsk &&
        (item.isMyWish ? (
          <Button size="small" onClick={() => void act({ method: "DELETE", path })}>
            No longer
          </Button>
        ) : (
          <Button size="small" onClick={() => void act({ method: "PUT", path })}>
            Discuss anyway
          </Button>
        ))}
    </div>
  );
}
