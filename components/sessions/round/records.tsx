"use client";

import Link from "next/link";
import { Avatar } from "@/components/ui/avatar";
import { buttonClass } from "@/components/ui/button";
import type { RoundDto } from "@/lib/schemas/session";
import { useSession } from "../session-context";
import styles from "./records.module.css";

type Record = NonNullable<RoundDto["records"]>[number];

/** A recorder's: whose answers they enter, and how far they have come. Nobody else sees this. */
export function Records({ round, records }: { round: RoundDto; records: readonly Record[] }) {
  return (
    <section className={styles.records} aria-labelledby="records">
      <h2 id="records">Answers that come by other means</h2>
      {records.length === 0 ? (
        <p>
          Nobody in this round answers through you. Whoever is to is added before a round opens, and rates from then on.
        </p>
      ) : (
        <ul>
          {records.map((record) => (
            <RecordRow key={record.participantId} round={round} record={record} />
          ))}
        </ul>
      )}
      <p className={styles.quiet}>
        You record, and do not rate. What you enter nobody else sees before the reveal, neither the facilitator nor
        another recorder; it can be changed until the round closes.
      </p>
    </section>
  );
}

function RecordRow({ round, record }: { round: RoundDto; record: Record }) {
  const { session } = useSession();
  const { participantId, source, isFinished, ratings } = record;
  const { name } = session.participants.find(({ id }) => id === participantId)!;
  const verb = isFinished ? "Look at" : ratings.length > 0 ? "Go on with" : "Enter";
  return (
    <li>
      <Avatar id={participantId} name={name} size="small" />
      <span className={styles.who}>
        <bdi>{name}</bdi>
        <small>
          {source === null
            ? "Nothing entered yet"
            : `By ${source} · ${ratings.length} of ${round.clauseIds.length} entered`}
        </small>
      </span>
      <Link
        className={buttonClass(isFinished ? "plain" : "primary")}
        href={`/sessions/${session.id}/rate?for=${participantId}`}
      >
        {verb}
        <span className="visually-hidden"> the answers of {name}</span>
      </Link>
    </li>
  );
}
