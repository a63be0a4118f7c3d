"use client";

import { type KeyboardEvent, useRef } from "react";
import { sayNumber } from "@/lib/statistics/say";
import type { AgendaItem } from "@/lib/schemas/session";
import { spreadOf } from "@/lib/sessions/agenda";
import { resultsOf } from "../session-words";
import { useSession } from "../session-context";
import styles from "./agenda.module.css";
import { ArrangeRow } from "./arrange-row";
import { signOf } from "./room-words";
import { useMoveItem } from "./use-move-item";

type Props = {
  item: AgendaItem;
  lane: readonly AgendaItem[];
  at: number;
  isShown: boolean;
  isArranging: boolean;
  mayArrange: boolean;
  onGo: () => void;
};

/** A clause of the agenda: what was decided of it, or how far apart the answers lie. */
export function AgendaRow({ item, lane, at, isShown, isArranging, mayArrange, onGo }: Props) {
  const { session } = useSession();
  const move = useMoveItem(lane, at);
  const button = useRef<HTMLButtonElement>(null);
  const clause = session.clauses.find(({ id }) => id === item.clauseId)!;
  const decision = session.decisions.find((each) => each.clauseId === item.clauseId);
  const facts = [
    session.table?.clauseId === item.clauseId && "on the table",
    item.minutes !== null && `${item.minutes} min`,
    item.wantsDiscussion && "asked for",
    decision && !decision.decidedAt && "proposed",
  ].filter(Boolean);

  function onKeyDown(event: KeyboardEvent) {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!step || !event.altKey || !mayArrange) return;
    event.preventDefault();
    void move(step).then(() => button.current?.focus());
  }
  return (
    <li data-shown={isShown || undefined} data-skipped={item.isSkipped || undefined}>
      <button
        ref={button}
        type="button"
        className={styles.row}
        aria-current={isShown ? "true" : undefined}
        onClick={onGo}
        onKeyDown={onKeyDown}
      >
        <b className={styles.sign}>{signOf(clause)}</b>
        <span className={styles.title}>
          {clause.number ? clause.title : null}
          {facts.length > 0 && <span className={styles.facts}> {facts.join(" · ")}</span>}
        </span>
        <span className={styles.standing}>
          {item.isSkipped ? (
            "left out"
          ) : decision?.decidedAt ? (
            <span className={styles.decided}>
              <span aria-hidden>✓</span>
              <span className="visually-hidden">Decided:</span> {decision.outcome}
            </span>
          ) : (
            <Spread clauseId={item.clauseId} />
          )}
        </span>
      </button>
      {isArranging && <ArrangeRow item={item} clause={clause} lane={lane} at={at} />}
    </li>
  );
}

const BAR_PX = 56;

/** Longer where the answers lie further apart, the widest the whole of it; none where nobody gave a value. */
function Spread({ clauseId }: { clauseId: string }) {
  const { session } = useSession();
  const of = (id: string) => spreadOf(resultsOf(session, id)[0]?.result ?? null);
  const spread = of(clauseId);
  if (spread < 0) return "no value";
  const widest = Math.max(1, ...session.agenda.map((item) => of(item.clauseId)));
  const width = Math.max(4, (BAR_PX * spread) / widest);
  return (
    <>
      <svg className={styles.spread} width={BAR_PX} height="6" aria-hidden>
        <rect x={BAR_PX - width} width={width} height="6" rx="3" />
      </svg>
      <span className="visually-hidden">spread {sayNumber(spread)}</span>
    </>
  );
}
