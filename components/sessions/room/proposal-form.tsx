"use client";

import { type FormEvent, useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { useCreateKey } from "@/components/ui/use-create-key";
import type { DecisionDto } from "@/lib/schemas/session";
import { useSession } from "../session-context";
import styles from "./decision.module.css";
import { focusDecision } from "./focus-decision";
import { OutcomeChoice } from "./outcome-choice";
import { useKept } from "./use-kept";

type Draft = { outcome: string; words: string };

/** The facilitator's: an outcome and words. They stay here until they are proposed, whatever else is proposed meanwhile. */
export function ProposalForm({ clauseId, decision }: { clauseId: string; decision: DecisionDto | null }) {
  const { session, act } = useSession();
  const [kept, keep] = useKept<Draft>(`decision:${clauseId}`);
  const [isBusy, setBusy] = useState(false);
  const key = useCreateKey();
  const id = useId();
  const standing: Draft = { outcome: decision?.outcome ?? "", words: decision?.words ?? "" };
  const draft = kept ?? standing;
  const isChanged = draft.outcome.trim() !== standing.outcome || draft.words.trim() !== standing.words;
  const change = (part: Partial<Draft>) => keep({ ...draft, ...part });

  async function propose(event: FormEvent) {
    event.preventDefault();
    if (isBusy || !isChanged || !draft.outcome.trim()) return;
    setBusy(true);
    const body = { clauseId, ...draft, supersedesId: decision?.id ?? null };
    const path = `/sessions/${session.id}/decisions`;
    const proposed = await act({ method: "POST", path, body, idempotencyKey: key.keyFor(body) });
    setBusy(false);
    if (!proposed) return;
    key.forget();
    keep(null);
    focusDecision();
  }
  return (
    <form className={styles.form} onSubmit={(event) => void propose(event)}>
      <OutcomeChoice value={draft.outcome} onChange={(outcome) => change({ outcome })} />
      <div className={styles.field}>
        <label htmlFor={id}>In words</label>
        <textarea
          id={id}
          dir="auto"
          rows={2}
          maxLength={2_000}
          value={draft.words}
          onChange={(event) => change({ words: event.target.value })}
        />
      </div>
      {isChanged && (
        <div className={styles.buttons}>
          <Button type="submit" variant="primary" isBusy={isBusy} disabled={!draft.outcome.trim()}>
            {decision ? "Propose this instead" : "Propose"}
          </Button>
          {kept && (
            <Button
              variant="quiet"
              onClick={() => {
                keep(null);
                focusDecision();
              }}
            >
              Discard
            </Button>
          )}
          <p className={styles.hint}>
            {!draft.outcome.trim()
              ? "Choose what is to be done."
              : decision
                ? "It is another proposal: everybody answers anew."
                : "Everybody sees it once it is proposed."}
          </p>
        </div>
      )}
    </form>
  );
}
