"use client";

import { currentRound } from "../session-words";
import { useSession } from "../session-context";
import styles from "./projector.module.css";

/** While a round is hidden: what is asked, and how many have finished; never who, and no value. */
export function RoundOnWall() {
  const { session } = useSession();
  const round = currentRound(session);
  if (!round) return null;
  const { ordinal, state, roster, commitment } = round;
  if (state === "CLOSED") {
    return (
      <div>
        <h1 className={styles.title}>Round {ordinal} is closed</h1>
        <p>The answers are sealed, and are shown to everybody at once.</p>
        <p className={styles.seal}>
          <span>Seal</span> {commitment}
        </p>
      </div>
    );
  }
  return (
    <div>
      <p className={styles.over}>Round {ordinal}, hidden</p>
      <h1 className={styles.title} dir="auto">
        {session.criterion.question}
      </h1>
      <dl className={styles.steps}>
        {session.criterion.steps.map(({ name, meaning, least, greatest }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {least === greatest ? least : `${least}–${greatest}`}
              {meaning && `: ${meaning}`}
            </dd>
          </div>
        ))}
      </dl>
      <p className={styles.figure} role="status">
        {roster.finished} of {roster.of} have finished
      </p>
    </div>
  );
}
