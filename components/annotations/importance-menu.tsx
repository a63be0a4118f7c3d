"use client";

import { type FormEvent, useState } from "react";
import { HEAT_STEPS } from "@/components/reader/text/heat-steps";
import { Menu } from "@/components/ui/menu";
import { middleOf } from "@/lib/statistics/scale";
import styles from "./importance-menu.module.css";
import { useNoteActs } from "./notes-context";
import { heatOf, type PlacedNote } from "./place-notes";
import { Score, stepName } from "./score";

/** The passage's importance, who gave what, and one's own to give, change or take back. */
export function ImportanceMenu({ note }: { note: PlacedNote }) {
  const { me, store } = useNoteActs();
  const { thread } = note;
  const ratings = thread.annotation?.ratings ?? [];
  const heat = heatOf(thread);
  const mine = ratings.find(({ person }) => person.id === me.id)?.value ?? null;
  const canRate = thread.can.write && note.isSaved;
  const rate = (value: number | null) => store.act({ kind: "rate", threadId: thread.id, value });

  if (!thread.annotation || (!canRate && heat === null)) return null;
  return (
    <Menu
      align="end"
      className={styles.button}
      label={heat === null ? "Rate" : <Score value={heat} count={ratings.length} />}
      name={heat === null ? "Rate this passage" : undefined}
    >
      <div className={styles.panel}>
        {ratings.length > 0 && (
          <ul className={styles.given} aria-label="Who rated">
            {ratings.map(({ person, value }) => (
              <li key={person.id}>
                <span>{person.id === me.id ? "You" : person.name}</span>
                <span>
                  {value} <small>{stepName(value)}</small>
                </span>
              </li>
            ))}
          </ul>
        )}
        {canRate && (
          <>
            <div role="group" aria-label="Importance" className={styles.steps}>
              {HEAT_STEPS.map(({ step, name, least, greatest }) => (
                <button
                  key={step}
                  type="button"
                  data-step={step}
                  aria-pressed={mine !== null && mine >= least && mine <= greatest}
                  onClick={() => rate(middleOf({ least, greatest }))}
                >
                  <i aria-hidden data-step={step} />
                  {name}
                  <small>{`${least}–${greatest}`}</small>
                </button>
              ))}
            </div>
            <ExactField key={mine} mine={mine} onRate={rate} />
            {mine !== null && (
              <button type="button" onClick={() => rate(null)}>
                Take my {mine} back
              </button>
            )}
          </>
        )}
      </div>
    </Menu>
  );
}

function ExactField({ mine, onRate }: { mine: number | null; onRate: (value: number) => void }) {
  const [typed, setTyped] = useState(mine === null ? "" : String(mine));
  function submit(event: FormEvent) {
    event.preventDefault();
    const value = Number(typed);
    if (typed.trim() && Number.isInteger(value) && value >= 0 && value <= 100) onRate(value);
  }
  return (
    // A press in the form must not close the menu around it; keys do not.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events
    <form className={styles.exact} onSubmit={submit} onClick={(event) => event.stopPropagation()}>
      <label>
        Exactly
        <input
          type="number"
          min={0}
          max={100}
          step={1}
          inputMode="numeric"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      </label>
      <button type="submit">Rate</button>
    </form>
  );
}
