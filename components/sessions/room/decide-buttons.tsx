"use client";

import { type FormEvent, useId, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import type { DecisionDto } from "@/lib/schemas/session";
import { useSession } from "../session-context";
import styles from "./decision.module.css";
import { focusDecision } from "./focus-decision";
import { useKept } from "./use-kept";

/** The facilitator's: it is decided, or it is opened again for a reason that everybody can read. */
export function DecideButtons({ decision }: { decision: DecisionDto }) {
  const { act } = useSession();
  const [isBusy, setBusy] = useState(false);
  const [reason, keep] = useKept<string>(`reopen:${decision.id}`);
  const [isAsking, setAsking] = useState(false);
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);

  async function edit(body: { isDecided: true } | { isDecided: false; reason: string }) {
    if (isBusy) return;
    setBusy(true);
    const done = await act({ method: "PATCH", path: `/decisions/${decision.id}`, body, basedOn: decision.version });
    setBusy(false);
    if (!done) return;
    keep(null);
    setAsking(false);
    focusDecision();
  }
  function reopen(event: FormEvent) {
    event.preventDefault();
    if (reason?.trim()) void edit({ isDecided: false, reason: reason.trim() });
  }
  if (!decision.decidedAt) {
    return (
      <div className={styles.buttons}>
        <Button variant="primary" isBusy={isBusy} onClick={() => void edit({ isDecided: true })}>
          Decided
        </Button>
      </div>
    );
  }
  if (!isAsking && !reason) {
    return (
      <div className={styles.buttons}>
        <Button
          onClick={() => {
            setAsking(true);
            requestAnimationFrame(() => field.current?.focus());
          }}
        >
          Open again
        </Button>
      </div>
    );
  }
  return (
    <form className={styles.form} onSubmit={reopen}>
      <div className={styles.field}>
        <label htmlFor={id}>Why is it opened again? Everybody can read it.</label>
        <textarea
          id={id}
          ref={field}
          dir="auto"
          rows={2}
          maxLength={500}
          value={reason ?? ""}
          onChange={(event) => keep(event.target.value)}
        />
      </div>
      <div className={styles.buttons}>
        <Button type="submit" variant="primary" isBusy={isBusy} disabled={!reason?.trim()}>
          Open again
        </Button>
        <Button
          variant="quiet"
          onClick={() => {
            keep(null);
            setAsking(false);
            focusDecision();
          }}
        >
          Leave it decided
        </Button>
      </div>
    </form>
  );
}
