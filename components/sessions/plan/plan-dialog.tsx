"use client";

import { useState } from "react";
import formStyles from "@/components/people/form.module.css";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { useForm } from "@/components/ui/use-form";
import { ApiError, ask } from "@/lib/api-client";
import { useSession } from "../session-context";
import { MOST_ROUNDS, nextRow, planOf, problemsOf, rowsFor, rowsOf } from "./plan-draft";
import { PlanFields } from "./plan-fields";

type Props = { isOpen: boolean; onClose: () => void };

/** The facilitator's: when rounds open and close by themselves. */
export function PlanDialog({ isOpen, onClose }: Props) {
  return (
    <Dialog isOpen={isOpen} title="Plan the rounds" onClose={onClose}>
      <PlanForm onClose={onClose} />
    </Dialog>
  );
}

/** What was typed stays here, whatever is refused. */
function PlanForm({ onClose }: Pick<Props, "onClose">) {
  const { session, visitor, refresh } = useSession();
  const [rows, setRows] = useState(() =>
    session.plan.length > 0 ? rowsOf(session) : rowsFor(Math.max(1, session.roundsPlanned - session.rounds.length), []),
  );
  const [hasTried, setTried] = useState(false);
  const { formProps, isBusy, problem } = useForm(async () => {
    setTried(true);
    const rounds = planOf(rows);
    if (!rounds || problemsOf(rows).length > 0) return "Some of the times cannot be kept: each says why.";
    const path = `/sessions/${session.id}/plan`;
    try {
      await ask(path, { method: "PUT", body: { rounds }, basedOn: session.version, as: visitor.id });
    } catch (error) {
      if (!(error instanceof ApiError) || (error.code !== "stale" && error.code !== "conflict")) throw error;
      await refresh();
      return error.code === "stale"
        ? "Something in the session was changed meanwhile. Look at the run-sheet, and keep this again if it still fits."
        : error.message;
    }
    await refresh();
    onClose();
  });

  return (
    <form {...formProps} className={formStyles.form}>
      <p>
        Each round opens and closes by itself, also when you are away. If one cannot open, say because too few are here
        to rate, you get a mail that says why.
      </p>
      <PlanFields rows={rows} onChange={setRows} problems={hasTried ? problemsOf(rows) : []} mayRemove />
      {rows.length < MOST_ROUNDS && (
        <div>
          <Button size="small" onClick={() => setRows([...rows, nextRow(rows)])}>
            Add a round
          </Button>
        </div>
      )}
      {problem && <Notice tone="bad">{problem}</Notice>}
      <div className={formStyles.row}>
        <Button type="submit" variant="primary" isBusy={isBusy}>
          Keep this plan
        </Button>
        <Button onClick={onClose}>Cancel</Button>
      </div>
    </form>
  );
}
