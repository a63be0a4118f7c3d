"use client";

import Link from "next/link";
import { buttonClass } from "@/components/ui/button";
import type { RoundDto } from "@/lib/schemas/session";
import { BallotLinks } from "../lobby/ballot-links";
import { Question } from "../lobby/question";
import { useSession } from "../session-context";
import { Records } from "./records";
import { RemindButton } from "./remind-button";
import styles from "./round-screen.module.css";
import { TimeLeft } from "./time-left";

/** The way to one's own sheet, and how far all have come; never who. */
export function RoundOpen({ round }: { round: RoundDto }) {
  const { session } = useSession();
  const { title, can, me, kind } = session;
  const { ordinal, mine, roster, closesAt, revealsItself } = round;
  return (
    <>
      <header className={styles.title}>
        <p dir="auto">{title}</p>
        <h1>{`Round ${ordinal} is open`}</h1>
      </header>
      {round.records ? (
        <Records round={round} records={round.records} />
      ) : mine ? (
        <OwnWay round={round} mine={mine} />
      ) : (
        <p className={styles.card}>
          {me?.rates
            ? "You came when this round could no longer be entered: you rate from the next one on."
            : "You do not rate in this round. The answers come to this page at the reveal."}
        </p>
      )}
      <section className={styles.standing} aria-label="How far everybody is">
        <p className={styles.count}>
          <b>{roster.finished}</b>
          {` of ${roster.of} ${roster.of === 1 ? "has" : "have"} finished`}
        </p>
        <progress value={roster.finished} max={Math.max(1, roster.of)} aria-label="Finished" />
        <p className={styles.quiet}>
          {closesAt ? (
            <>
              <TimeLeft at={closesAt} />
              {revealsItself ? " The answers are shown then." : " The facilitator reveals the answers."}
            </>
          ) : (
            "The facilitator closes the round, and then reveals the answers."
          )}
          {can.steer && " You see how many have finished, and never who."}
        </p>
        {can.steer && kind === "REVIEW" && (
          <p>
            <RemindButton roundId={round.id} />
          </p>
        )}
      </section>
      <Question session={session} />
      {can.steer && kind === "REVIEW" && <BallotLinks />}
    </>
  );
}

function OwnWay({ round, mine }: { round: RoundDto; mine: NonNullable<RoundDto["mine"]> }) {
  const { session } = useSession();
  const answered = mine.ratings.length;
  const of = round.clauseIds.length;
  const isDone = session.finish === "said-done" ? mine.isDone : mine.isFinished;
  return (
    <section className={styles.card} aria-label="Your ratings">
      <p className={styles.own}>
        {isDone ? "You have finished." : answered === 0 ? "It is your turn to rate." : "You are on your way."}{" "}
        <span>{`${answered} of ${of} answered`}</span>
      </p>
      <Link className={buttonClass(isDone ? "plain" : "primary")} href={`/sessions/${session.id}/rate`}>
        {isDone ? "Look at your ratings" : answered === 0 ? "Rate" : "Go on rating"}
      </Link>
      <p className={styles.quiet}>
        {isDone
          ? "You can still change any of them until the round closes."
          : "Nobody sees your answers before the reveal. You can change them until the round closes."}
      </p>
    </section>
  );
}
