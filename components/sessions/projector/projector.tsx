"use client";

import type { ReactNode } from "react";
import type { SessionView } from "@/lib/schemas/session";
import { useSession } from "../session-context";
import { ClauseOnWall } from "./clause-on-wall";
import { JoinOnWall } from "./join-on-wall";
import { OverviewOnWall } from "./overview-on-wall";
import styles from "./projector.module.css";
import { RoundOnWall } from "./round-on-wall";

/** For the wall: what the whole room may see, in letters that it can read, and nothing of whose computer it is. */
export function Projector() {
  const { session } = useSession();
  return (
    <main id="main" className={styles.wall}>
      <header className={styles.head}>
        <p>
          <b dir="auto">{session.title}</b>
          {session.kind === "REHEARSAL" && <span> · rehearsal with simulated raters</span>}
        </p>
        <a href={`/sessions/${session.id}`}>Leave</a>
      </header>
      <div className={styles.scene}>{sceneOf(session)}</div>
    </main>
  );
}

function sceneOf(session: SessionView): ReactNode {
  switch (session.state) {
    case "DRAFT":
      return <h1 className={styles.title}>The session has not begun yet</h1>;
    case "READING":
      return <JoinOnWall />;
    case "ROUND_OPEN":
    case "ROUND_CLOSED":
      return <RoundOnWall />;
    case "DISCUSSION":
      return session.table ? <ClauseOnWall clauseId={session.table.clauseId} /> : <OverviewOnWall />;
    case "DECIDED":
    case "ARCHIVED":
      return <OverviewOnWall />;
  }
}
