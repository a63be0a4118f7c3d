"use client";

import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";
import { useForm } from "@/components/ui/use-form";
import { ApiError, ask } from "@/lib/api-client";
import type { TeamDto } from "@/lib/schemas/team";
import { LEFT_OPEN, LONGEST_OUTCOME, MOST_OUTCOMES, whyNoOutcomes } from "@/lib/sessions/outcomes";
import styles from "./criteria.module.css";

type Row = { key: number; words: string };
type Given = { team: TeamDto; onChange: (team: TeamDto) => void; onClose: () => void };

export function OutcomesDialog({ isOpen, ...given }: Given & { isOpen: boolean }) {
  return (
    <Dialog isOpen={isOpen} title="What is decided" onClose={given.onClose}>
      <OutcomesForm {...given} />
    </Dialog>
  );
}

/** The list in order; what is always in it stands last. What was typed stays, whatever is refused. */
function OutcomesForm({ team, onChange, onClose }: Given) {
  const nextKey = useRef(MOST_OUTCOMES);
  const [rows, setRows] = useState<Row[]>(() =>
    team.outcomes.filter((outcome) => outcome !== LEFT_OPEN).map((words, key) => ({ key, words })),
  );
  const { formProps, isBusy, problem } = useForm(async () => {
    const outcomes = [...rows.map(({ words }) => words.trim()).filter(Boolean), LEFT_OPEN];
    const why = whyNoOutcomes(outcomes);
    if (why) return why;
    const path = `/teams/${team.id}/outcomes`;
    try {
      onChange(await ask<TeamDto>(path, { method: "PUT", body: { outcomes }, basedOn: team.version }));
    } catch (error) {
      if (!(error instanceof ApiError) || error.code !== "stale") throw error;
      const current = error.details.current as TeamDto;
      onChange(current);
      return `Somebody changed the team meanwhile. Its outcomes are now: ${current.outcomes.join(", ")}. Save again if yours are right.`;
    }
    onClose();
  });

  function add() {
    setRows([...rows, { key: nextKey.current, words: "" }]);
    nextKey.current += 1;
  }
  return (
    <form {...formProps} className={styles.form}>
      {rows.map(({ key, words }, at) => (
        <div key={key} className={styles.outcome}>
          <TextField
            label={`Outcome ${at + 1}`}
            maxLength={LONGEST_OUTCOME}
            autoComplete="off"
            dir="auto"
            value={words}
            onChange={(event) =>
              setRows(rows.map((row) => (row.key === key ? { key, words: event.target.value } : row)))
            }
          />
          <Button
            variant="quiet"
            aria-label={`Remove ${words.trim() || `outcome ${at + 1}`}`}
            onClick={() => setRows(rows.filter((row) => row.key !== key))}
          >
            Remove
          </Button>
        </div>
      ))}
      {rows.length < MOST_OUTCOMES - 1 && (
        <div>
          <Button size="small" onClick={add}>
            Add an outcome
          </Button>
        </div>
      )}
      <p className={styles.hint}>
        “{LEFT_OPEN}” stands after these: it is what a clause comes to that nobody decides. Sessions that there are keep
        their list.
      </p>
      {problem && <Notice tone="bad">{problem}</Notice>}
      <div className={styles.acts}>
        <Button type="submit" variant="primary" isBusy={isBusy}>
          Save
        </Button>
        <Button onClick={onClose}>Cancel</Button>
      </div>
    </form>
  );
}
