"use client";

import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { ParticipantDto } from "@/lib/schemas/session";
import { useSession } from "../session-context";
import { AddPeople } from "./add-people";
import styles from "./people-here.module.css";
import { PersonMenu } from "./person-menu";

/** Who is in, and who answers by other means; for the facilitator also who waits, and who is gone. */
export function PeopleHere() {
  const { session, visitor, act, problem } = useSession();
  const { participants, can, kind, document } = session;
  const admitted = participants.filter(({ isAdmitted, hasLeft }) => isAdmitted && !hasLeft);
  const here = admitted.filter(({ recorderId }) => recorderId === null);
  const recorded = admitted.filter(({ recorderId }) => recorderId !== null);
  const waiting = participants.filter(({ isAdmitted, hasLeft }) => !isAdmitted && !hasLeft);
  const gone = participants.filter(({ hasLeft }) => hasLeft);
  const edit = (id: string, body: { isAdmitted: true } | { hasLeft: boolean }) =>
    void act({ method: "PATCH", path: `/participants/${id}`, body });

  return (
    <div className={styles.all}>
      {can.steer && problem && <Notice tone="bad">{problem.message}</Notice>}
      {can.steer && waiting.length > 0 && (
        <section aria-labelledby="waiting" className={styles.waiting}>
          <h2 id="waiting">{waiting.length === 1 ? "One waits to come in" : `${waiting.length} wait to come in`}</h2>
          <ul className={styles.list}>
            {waiting.map((each) => (
              <Person key={each.id} person={each}>
                <Button
                  size="small"
                  variant="primary"
                  aria-label={`Admit ${each.name}`}
                  onClick={() => edit(each.id, { isAdmitted: true })}
                >
                  Admit
                </Button>
                <Button
                  size="small"
                  aria-label={`Turn ${each.name} away`}
                  onClick={() => edit(each.id, { hasLeft: true })}
                >
                  Turn away
                </Button>
              </Person>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="here">
        <header className={styles.head}>
          <h2 id="here">{`Here · ${here.length}`}</h2>
          {can.steer && kind === "REVIEW" && visitor.teamIds.includes(document.teamId) && <AddPeople />}
        </header>
        <ul className={styles.list} aria-live="polite">
          {here.map((each) => (
            <Person key={each.id} person={each} isOneself={each.id === session.me?.participantId}>
              {can.steer && <PersonMenu person={each} />}
            </Person>
          ))}
        </ul>
      </section>
      {recorded.length > 0 && (
        <section aria-labelledby="recorded">
          <h2 id="recorded">{`By other means · ${recorded.length}`}</h2>
          <ul className={styles.list}>
            {recorded.map((each) => (
              <Person key={each.id} person={each}>
                {can.steer && <PersonMenu person={each} />}
              </Person>
            ))}
          </ul>
        </section>
      )}
      {can.steer && gone.length > 0 && (
        <section aria-labelledby="gone">
          <h2 id="gone">Gone</h2>
          <ul className={styles.list}>
            {gone.map((each) => (
              <Person key={each.id} person={each}>
                <Button
                  size="small"
                  aria-label={`Let ${each.name} in again`}
                  onClick={() => edit(each.id, each.isAdmitted ? { hasLeft: false } : { isAdmitted: true })}
                >
                  Let in again
                </Button>
              </Person>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

type PersonProps = { person: ParticipantDto; isOneself?: boolean; children?: React.ReactNode };

const ROLES: Partial<Record<ParticipantDto["role"], string>> = {
  FACILITATOR: "facilitates",
  RECORDER: "records",
  OBSERVER: "reads along",
};

function Person({ person, isOneself = false, children }: PersonProps) {
  const { id, name, group, role, isGuest, lateFromRound, recorderId } = person;
  const { session } = useSession();
  const recorder = session.participants.find((each) => each.id === recorderId);
  return (
    <li>
      <Avatar id={id} name={name} size="small" />
      <span className={styles.name}>
        <bdi>{name}</bdi>
        {isOneself && " (you)"}
      </span>
      <small>{[group, ROLES[role], recorder && `entered by ${recorder.name}`].filter(Boolean).join(" · ")}</small>
      {isGuest && <Badge>Guest</Badge>}
      {lateFromRound !== null && <Badge>{`From round ${lateFromRound}`}</Badge>}
      {children && <span className={styles.buttons}>{children}</span>}
    </li>
  );
}
