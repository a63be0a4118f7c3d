"use client";

import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { newKey } from "@/lib/api-client";
import { useSession } from "../session-context";
import styles from "./agenda.module.css";
import { OutcomeChoice } from "./outcome-choice";
import { signOf, toConfirm } from "./room-words";

/** What is chosen already, where the team has it. */
const USUAL = "No action";

/** One press for what nobody needs to talk about. Whatever has a proposal of its own is left to itself. */
export function ConfirmTogether() {
  const { session, act, problem } = useSession();
  const [isOpen, setOpen] = useState(false);
  const [outcome, setOutcome] = useState(() => (session.outcomes.includes(USUAL) ? USUAL : ""));
  const [done, setDone] = useState<number | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const keys = useRef(new Map<string, string>());
  /** Decision by clause: proposed here, and not decided yet. */
  const [proposedHere, setProposedHere] = useState<ReadonlyMap<string, string>>(new Map());
  const clauseIds = [...new Set([...proposedHere.keys(), ...toConfirm(session)])];
  if (clauseIds.length === 0 && !isOpen) return null;
  const clauses = session.clauses.filter(({ id }) => clauseIds.includes(id));

  async function confirm() {
    setFailed(false);
    setDone(0);
    for (const [at, clauseId] of clauseIds.entries()) {
      const decisionId = proposedHere.get(clauseId) ?? (await propose(clauseId));
      const change = { method: "PATCH", body: { isDecided: true }, basedOn: 1 } as const;
      const decided = decisionId && (await act({ ...change, path: `/decisions/${decisionId}` }));
      if (!decided) {
        setFailed(true);
        setDone(null);
        return;
      }
      setProposedHere((all) => new Map([...all].filter(([id]) => id !== clauseId)));
      setDone(at + 1);
    }
    setDone(null);
    setOpen(false);
  }

  async function propose(clauseId: string): Promise<string | null> {
    const body = { clauseId, outcome, words: "", supersedesId: null };
    const place = `${clauseId} ${outcome}`;
    if (!keys.current.has(place)) keys.current.set(place, newKey());
    const idempotencyKey = keys.current.get(place)!;
    const proposed = await act<{ id: string }>({
      method: "POST",
      path: `/sessions/${session.id}/decisions`,
      body,
      idempotencyKey,
    });
    if (proposed) setProposedHere((all) => new Map(all).set(clauseId, proposed.answer.id));
    return proposed && proposed.answer.id;
  }
  return (
    <>
      <Button size="small" className={styles.together} onClick={() => setOpen(true)}>
        Confirm {clauseIds.length === 1 ? "it" : `these ${clauseIds.length}`} together
      </Button>
      <Dialog isOpen={isOpen} title="Confirm together" onClose={() => done === null && setOpen(false)}>
        <p>
          The answers to these clauses lie close together and low. Each can be opened by itself, now or later; what has
          a proposal of its own is not among them.
        </p>
        <ul className={styles.among}>
          {clauses.map((clause) => (
            <li key={clause.id}>
              <b>{signOf(clause)}</b> {clause.number && clause.title}
            </li>
          ))}
        </ul>
        <OutcomeChoice value={outcome} onChange={setOutcome} />
        {hasFailed && problem && <Notice tone="bad">{problem.message}</Notice>}
        <p role="status">{done !== null && `${done} decided, ${clauseIds.length} to go.`}</p>
        <Button variant="primary" isBusy={done !== null} disabled={!outcome.trim()} onClick={() => void confirm()}>
          Decide “{outcome.trim() || "…"}” for {clauseIds.length === 1 ? "this clause" : `all ${clauseIds.length}`}
        </Button>
      </Dialog>
    </>
  );
}
