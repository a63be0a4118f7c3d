"use client";

import { useState } from "react";
import formStyles from "@/components/people/form.module.css";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { useForm } from "@/components/ui/use-form";
import type { SessionView } from "@/lib/schemas/session";
import { ClosingTime } from "./closing-time";
import { roundNumber } from "./next-step";
import { RoundClauses } from "./round-clauses";
import type { useMove } from "./use-move";

type Props = { session: SessionView; move: ReturnType<typeof useMove>["move"]; onClose: () => void };

/** Which clauses the round asks of, and when it closes. */
export function OpenRoundDialog({ session, move, onClose }: Props) {
  const { agenda, clauses, rounds } = session;
  const isFirst = agenda.length === 0;
  const [clauseIds, setClauseIds] = useState<string[]>(() => {
    if (isFirst) return clauses.map(({ id }) => id);
    return agenda.filter(({ lane, isSkipped }) => lane === "contested" && !isSkipped).map(({ clauseId }) => clauseId);
  });
  const [planned] = useState(() => stillToCome(session.plan));
  const [closesItself, setClosesItself] = useState(planned !== null);
  const { formProps, isBusy, errors, problem } = useForm(async (data) => {
    const at = new Date(String(data.get("closesAt") ?? ""));
    if (closesItself && Number.isNaN(at.getTime())) return "Say when the round closes.";
    await move("OPEN_ROUND", {
      ...(isFirst ? {} : { clauseIds }),
      closesAt: closesItself ? at.toISOString() : null,
      revealsItself: closesItself && data.get("revealsItself") !== null,
    });
    onClose();
  });

  return (
    <Dialog isOpen title={`Open round ${roundNumber(session)}`} onClose={onClose}>
      <form {...formProps} className={formStyles.form}>
        {isFirst ? (
          <p>
            {`Everybody rates ${clauses.length === 1 ? "one clause" : `${clauses.length} clauses`}, hidden from all others.`}
            {rounds.length === 0 &&
              ` The session is ${session.isNamed ? "named" : "anonymous"}; this, what is asked and the rule are fixed from now on.`}
          </p>
        ) : (
          <RoundClauses session={session} chosen={clauseIds} onChange={setClauseIds} />
        )}
        <ClosingTime closesItself={closesItself} onChange={setClosesItself} error={errors.closesAt} planned={planned} />
        {problem && <Notice tone="bad">{problem}</Notice>}
        <div className={formStyles.row}>
          <Button type="submit" variant="primary" isBusy={isBusy} disabled={clauseIds.length === 0}>
            Open round {roundNumber(session)}
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </div>
      </form>
    </Dialog>
  );
}

/** The next of the plan, where its time to close has not passed: it is this round. */
function stillToCome(plan: SessionView["plan"]) {
  const next = plan.find(({ roundId }) => roundId === null);
  return next?.closesAt && Date.parse(next.closesAt) > Date.now() ? next : null;
}
