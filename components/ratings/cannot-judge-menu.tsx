"use client";

import { Menu } from "@/components/ui/menu";
import type { GiveRating } from "@/lib/schemas/rating";
import styles from "./clause-rating.module.css";
import { CANNOT_JUDGE } from "./significance-words";

type Reason = NonNullable<GiveRating["cannotJudge"]>;

/** An answer too: it is counted, and unlocks nothing. */
export function CannotJudgeMenu({ current, onChoose }: { current: Reason | null; onChoose: (reason: Reason) => void }) {
  return (
    <Menu align="end" className={styles.cannotJudge} label="Cannot judge ▾" name="Cannot judge">
      {(Object.keys(CANNOT_JUDGE) as Reason[]).map((reason) => (
        <button key={reason} type="button" aria-pressed={reason === current} onClick={() => onChoose(reason)}>
          {CANNOT_JUDGE[reason]}
        </button>
      ))}
    </Menu>
  );
}
