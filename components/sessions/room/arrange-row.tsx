"use client";

import { type FormEvent, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import type { AgendaItem, SessionView } from "@/lib/schemas/session";
import { useSession } from "../session-context";
import styles from "./agenda.module.css";
import { signOf } from "./room-words";
import { useMoveItem } from "./use-move-item";

type Props = {
  item: AgendaItem;
  clause: SessionView["clauses"][number];
  lane: readonly AgendaItem[];
  at: number;
};

/** The facilitator's: a clause up or down, how long it may take, or left out. */
export function ArrangeRow({ item, clause, lane, at }: Props) {
  const { session, act } = useSession();
  const move = useMoveItem(lane, at);
  const [typed, setTyped] = useState<string | null>(null);
  const row = useRef<HTMLDivElement>(null);
  const name = signOf(clause);
  const path = `/sessions/${session.id}/agenda/${item.clauseId}`;

  async function moveBy(step: number, button: string) {
    await move(step);
    // The row may have gone to another place, and the focus with nobody.
    row.current?.querySelector<HTMLElement>(`[data-move="${button}"]`)?.focus();
  }
  async function keepMinutes() {
    if (typed === null) return;
    const minutes = typed.trim() === "" ? null : Number(typed);
    if (minutes === item.minutes || (await act({ method: "PATCH", path, body: { minutes } }))) setTyped(null);
  }
  function onSubmit(event: FormEvent) {
    event.preventDefault();
    void keepMinutes();
  }
  return (
    <div ref={row} className={styles.controls}>
      <Button
        size="small"
        data-move="up"
        aria-label={`Move ${name} up`}
        aria-disabled={at === 0 || undefined}
        onClick={() => void moveBy(-1, "up")}
      >
        <span aria-hidden>↑</span>
      </Button>
      <Button
        size="small"
        data-move="down"
        aria-label={`Move ${name} down`}
        aria-disabled={at === lane.length - 1 || undefined}
        onClick={() => void moveBy(1, "down")}
      >
        <span aria-hidden>↓</span>
      </Button>
      <form onSubmit={onSubmit}>
        <input
          type="number"
          min={1}
          max={240}
          inputMode="numeric"
          aria-label={`Minutes for ${name}`}
          value={typed ?? item.minutes ?? ""}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={() => void keepMinutes()}
        />
        <span aria-hidden>min</span>
      </form>
      <Button
        size="small"
        variant="quiet"
        onClick={() => void act({ method: "PATCH", path, body: { isSkipped: !item.isSkipped } })}
      >
        {item.isSkipped ? "Take in" : "Leave out"}
        <span className="visually-hidden"> {name}</span>
      </Button>
    </div>
  );
}
