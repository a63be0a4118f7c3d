"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { LANES } from "@/lib/sessions/agenda";
import { useSession } from "../session-context";
import styles from "./agenda.module.css";
import { AgendaRow } from "./agenda-row";
import { ConfirmTogether } from "./confirm-together";
import { LANE_WORDS } from "./room-words";
import type { Place } from "./use-place";

type Props = { place: Place; onGo: (clauseId: string) => void };

/** The clauses in the order in which the room talks of them, by lane. Its facilitator arranges them. */
export function Agenda({ place, onGo }: Props) {
  const { session } = useSession();
  const { agenda } = session;
  const mayArrange = session.can.steer && session.state === "DISCUSSION";
  const [isArranging, setArranging] = useState(false);
  /** Null: as what is shown and done in it asks for. */
  const [isLowOpen, setLowOpen] = useState<boolean | null>(null);
  if (agenda.length === 0) return <p className={styles.empty}>No round was revealed, so there is no agenda.</p>;
  return (
    <nav aria-label="Agenda" className={styles.agenda}>
      {mayArrange && (
        <Button
          size="small"
          variant="quiet"
          className={styles.arrange}
          aria-pressed={isArranging}
          onClick={() => setArranging(!isArranging)}
        >
          Arrange
        </Button>
      )}
      {LANES.map((lane) => {
        const items = agenda.filter((item) => item.lane === lane);
        if (items.length === 0) return null;
        const rows = (
          <ol className={styles.rows}>
            {items.map((item, at) => (
              <AgendaRow
                key={item.clauseId}
                item={item}
                lane={items}
                at={at}
                isShown={item.clauseId === place.clauseId}
                isArranging={mayArrange && isArranging}
                mayArrange={mayArrange}
                onGo={() => onGo(item.clauseId)}
              />
            ))}
          </ol>
        );
        const isHere = items.some(({ clauseId }) => clauseId === place.clauseId);
        const isOpenNow = isLowOpen ?? (isHere || isArranging);
        return (
          <section key={lane} aria-label={LANE_WORDS[lane]}>
            <h2 className={styles.lane}>{LANE_WORDS[lane]}</h2>
            {lane === "settled-low" ? (
              <>
                <details open={isOpenNow}>
                  <summary
                    className={styles.summary}
                    onClick={(event) => {
                      event.preventDefault();
                      setLowOpen(!isOpenNow);
                    }}
                  >
                    {items.length === 1 ? "1 clause is" : `${items.length} clauses are`} settled and low.
                  </summary>
                  {rows}
                </details>
                {mayArrange && <ConfirmTogether />}
              </>
            ) : (
              rows
            )}
          </section>
        );
      })}
    </nav>
  );
}
