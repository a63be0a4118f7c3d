"use client";

import { CANNOT_JUDGE } from "@/components/ratings/significance-words";
import { heatOf, stepOf } from "@/lib/statistics/scale";
import { useSession } from "../session-context";
import styles from "./talk.module.css";

/** What one answered oneself, and that nobody need move. */
export function OwnRating({ clauseId }: { clauseId: string }) {
  const { session } = useSession();
  const { criterion, rounds, agenda, state, roundsPlanned } = session;
  const round = rounds.findLast(
    (each) => each.state === "REVEALED" && each.mine !== null && each.clauseIds.includes(clauseId),
  );
  if (!round) return null;
  const rating = round.mine!.ratings.find((each) => each.clauseId === clauseId);
  const said = rating?.value ?? (rating?.cannotJudge ? CANNOT_JUDGE[rating.cannotJudge] : "no answer");
  const asked = rounds.filter((each) => each.state !== "VOID").length;
  const isLast = asked >= roundsPlanned;
  const isAskedAgain = agenda.some(
    (item) => item.clauseId === clauseId && item.lane === "contested" && !item.isSkipped,
  );
  return (
    <section className={styles.own} aria-labelledby="own">
      <h2 id="own">
        Your rating:{" "}
        <span className={styles.value} data-heat={rating?.value == null ? undefined : heatOf(rating.value, criterion)}>
          {said}
        </span>
        {rating?.value != null && <span className="visually-hidden">, {stepOf(rating.value, criterion)?.name}</span>}
      </h2>
      {rating?.reason && <p dir="auto">{rating.reason}</p>}
      {state === "DISCUSSION" && (
        <p className={styles.hint}>
          {isLast
            ? "Keep or change: both are fine. This was the last round that is planned; if another is opened, you can give it again."
            : isAskedAgain
              ? `Keep or change: both are fine. You can give it again in round ${asked + 1}, and say why.`
              : `It is settled. Round ${asked + 1} asks of it again if somebody wants to discuss it.`}
        </p>
      )}
    </section>
  );
}
