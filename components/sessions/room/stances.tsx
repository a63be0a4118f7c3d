"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { DecisionDto } from "@/lib/schemas/session";
import type { Stance } from "@/lib/schemas/session-words";
import { useSession } from "../session-context";
import styles from "./decision.module.css";
import { yetToAnswer } from "./room-words";

const STANCES: readonly { stance: Stance; name: string }[] = [
  { stance: "AGREE", name: "Agree" },
  { stance: "LIVE_WITH", name: "Can live with it" },
  { stance: "OBJECT", name: "Object" },
];

/** One's own tap, and how many said what; never who. A second tap takes it back. */
export function Stances({ decision, isOpen }: { decision: DecisionDto; isOpen: boolean }) {
  const { session, act } = useSession();
  const [sending, setSending] = useState<{ stance: Stance | null } | null>(null);
  const mine = sending ? sending.stance : decision.mine;
  const shift = (stance: Stance) => Number(mine === stance) - Number(decision.mine === stance);
  const left = yetToAnswer(decision, session.participants) + Number(decision.mine !== null) - Number(mine !== null);
  const canTap = isOpen && session.can.speak;

  async function tap(stance: Stance) {
    const next = mine === stance ? null : stance;
    setSending({ stance: next });
    await act({ method: "PUT", path: `/decisions/${decision.id}/stance`, body: { stance: next } });
    setSending(null);
  }
  return (
    <div className={styles.stances} role="group" aria-label="What people think of it">
      {STANCES.map(({ stance, name }) => {
        const said = `${name} · ${decision.stances[stance] + shift(stance)}`;
        return canTap ? (
          <Button
            key={stance}
            className={styles.stance}
            aria-pressed={mine === stance}
            isBusy={sending !== null}
            onClick={() => void tap(stance)}
          >
            {said}
          </Button>
        ) : (
          <span key={stance} className={styles.said}>
            {said}
          </span>
        );
      })}
      {isOpen && <span className={styles.left}>{left === 0 ? "everybody has answered" : `${left} yet to answer`}</span>}
    </div>
  );
}
