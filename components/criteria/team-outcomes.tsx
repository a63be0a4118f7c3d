"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { PageSection } from "@/components/ui/page-body";
import type { TeamDto } from "@/lib/schemas/team";
import styles from "./criteria.module.css";
import { OutcomesDialog } from "./outcomes-dialog";

type Props = { team: TeamDto; onChange: (team: TeamDto) => void };

/** What the team's sessions decide about a clause. */
export function TeamOutcomes({ team, onChange }: Props) {
  const [isEditing, setEditing] = useState(false);
  return (
    <PageSection
      title="What is decided"
      aside={team.can.manage && <Button onClick={() => setEditing(true)}>Change the outcomes</Button>}
    >
      <p className={styles.hint}>
        What a session decides about a clause is one of these, or something else in a few words. A session keeps the
        list that it was made with.
      </p>
      <ul className={styles.outcomes} aria-label="Outcomes">
        {team.outcomes.map((outcome) => (
          <li key={outcome} dir="auto">
            {outcome}
          </li>
        ))}
      </ul>
      <OutcomesDialog isOpen={isEditing} team={team} onChange={onChange} onClose={() => setEditing(false)} />
    </PageSection>
  );
}
