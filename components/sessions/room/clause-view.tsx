"use client";

import { type ReactNode, type Ref } from "react";
import { STANDINGS } from "@/components/documents/edition-standing";
import { Badge } from "@/components/ui/badge";
import type { SessionView } from "@/lib/schemas/session";
import type { ThreadDto } from "@/lib/schemas/thread";
import { useSession } from "../session-context";
import { useNow } from "../use-now";
import styles from "./clause-view.module.css";
import { DecisionPanel } from "./decision-panel";
import { PaintedWords } from "./painted-words";
import { RevealedStrip } from "./revealed-strip";
import { minutesSince, sayPlace, signOf } from "./room-words";

type Props = {
  clause: SessionView["clauses"][number];
  versionId: string;
  onVersion: (versionId: string) => void;
  words: ReactNode;
  notes: readonly ThreadDto[];
  heading: Ref<HTMLHeadingElement>;
};

/** One clause: its words, what the round came to, and what is to be done. */
export function ClauseView({ clause, versionId, onVersion, words, notes, heading }: Props) {
  const { session } = useSession();
  const version = session.versions.find(({ id }) => id === versionId)!;
  const standing = STANDINGS[version.status as keyof typeof STANDINGS];
  return (
    <>
      <Facts clause={clause} />
      <h1 ref={heading} tabIndex={-1} className={styles.title} dir="auto">
        {clause.title ?? signOf(clause)}
      </h1>
      <div className={styles.badges}>
        {standing && <Badge tone="warn">{standing}</Badge>}
        {clause.evidenceGrade && <Badge>Evidence grade {clause.evidenceGrade}</Badge>}
        {session.versions.length > 1 && (
          <label className={styles.edition}>
            <span className="visually-hidden">Edition</span>
            <select value={versionId} onChange={(event) => onVersion(event.target.value)}>
              {session.versions.map(({ id, editionTitle }) => (
                <option key={id} value={id}>
                  {editionTitle}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
      {words ? (
        <PaintedWords key={versionId} versionId={versionId} notes={notes}>
          {words}
        </PaintedWords>
      ) : (
        <p className={styles.missing}>This clause is not in this edition.</p>
      )}
      <div className={styles.panel}>
        <RevealedStrip clauseId={clause.id} name={signOf(clause)} />
      </div>
      <DecisionPanel clauseId={clause.id} />
    </>
  );
}

/** After so many minutes nobody is sitting at it. */
const LONGEST = 180;

/** "Clause 11 · third of five to discuss · 4 min · 2 min left". */
function Facts({ clause }: Pick<Props, "clause">) {
  const { session } = useSession();
  const now = useNow();
  const { table, agenda } = session;
  const item = agenda.find(({ clauseId }) => clauseId === clause.id);
  const isOnTable = table?.clauseId === clause.id && session.state === "DISCUSSION";
  const used = isOnTable && now !== null ? minutesSince(table.since, now) : null;
  const facts = [
    clause.number && `Clause ${clause.number}`,
    sayPlace(agenda, clause.id),
    used !== null && (used === 0 || used > LONGEST ? "on the table" : `on the table for ${used} min`),
    item?.minutes != null && (used === null ? `${item.minutes} min` : `${Math.max(0, item.minutes - used)} min left`),
  ];
  return <p className={styles.facts}>{facts.filter(Boolean).join(" · ")}</p>;
}
