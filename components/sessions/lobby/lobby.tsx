"use client";

import Link from "next/link";
import type { ReactNode } from "react";
import { MethodSteps } from "../method-steps";
import { RunSheet } from "../plan/run-sheet";
import { useSession } from "../session-context";
import { BallotLinks } from "./ballot-links";
import { ClausesToRead } from "./clauses-to-read";
import { InvitePanel } from "./invite-panel";
import styles from "./lobby.module.css";
import { PeopleHere } from "./people-here";
import { RecordedRaters } from "./recorded-raters";
import { Question } from "./question";
import { sayNext } from "./what-happens-next";

/** Before the first round: people come in, and read what they will be asked about. */
export function Lobby({ texts }: { texts: ReadonlyMap<string, ReadonlyMap<string, ReactNode>> }) {
  const { session, visitor } = useSession();
  const { document, can, kind, title, participants } = session;
  const simulated = participants.filter(({ isSimulated }) => isSimulated).length;
  const isMember = visitor.teamIds.includes(document.teamId);
  return (
    <main id="main" className={styles.lobby} data-steers={can.steer || undefined}>
      <div className={styles.side}>
        <MethodSteps session={session} />
        <RunSheet />
        <p className={styles.next} role="status">
          {sayNext(session)}
        </p>
      </div>
      <div className={styles.middle}>
        <header className={styles.title}>
          <p dir="auto">{document.title}</p>
          <h1 dir="auto">{title}</h1>
        </header>
        {can.steer && kind === "REVIEW" && <InvitePanel />}
        {kind === "REHEARSAL" && (
          <p className={styles.rehearsal}>
            {`A rehearsal is yours alone: ${simulated} simulated raters answer as soon as you open a round, and nothing of it reaches the team’s data.`}
          </p>
        )}
        <Question session={session} />
        {can.steer && kind === "REVIEW" && <BallotLinks />}
        {can.extend && <RecordedRaters />}
        <ClausesToRead session={session} texts={texts} />
        {isMember && (
          <p>
            <Link href={`/documents/${document.id}`}>Read and annotate the whole text</Link>
          </p>
        )}
      </div>
      <aside className={styles.people} aria-label="People">
        <PeopleHere />
      </aside>
    </main>
  );
}
