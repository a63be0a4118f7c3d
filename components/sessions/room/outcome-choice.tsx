"use client";

import { useId, useState } from "react";
import styles from "./decision.module.css";
import { OUTCOMES } from "./room-words";

type Props = { value: string; onChange: (outcome: string) => void };

/** What is to be done: one of the usual, or the team's own in a few words. */
export function OutcomeChoice({ value, onChange }: Props) {
  const name = useId();
  const isUsual = OUTCOMES.some((outcome) => outcome === value);
  const [wantsOwn, setWantsOwn] = useState(false);
  const isOwn = wantsOwn || (value !== "" && !isUsual);
  return (
    <fieldset className={styles.outcomes}>
      <legend className="visually-hidden">What is to be done</legend>
      {OUTCOMES.map((outcome) => (
        <label key={outcome}>
          <input
            type="radio"
            name={name}
            checked={!isOwn && value === outcome}
            onChange={() => {
              setWantsOwn(false);
              onChange(outcome);
            }}
          />
          <span>{outcome}</span>
        </label>
      ))}
      <label>
        <input
          type="radio"
          name={name}
          checked={isOwn}
          onChange={() => {
            setWantsOwn(true);
            onChange("");
          }}
        />
        <span>Other</span>
      </label>
      {isOwn && (
        <input
          className={styles.ownOutcome}
          aria-label="Another outcome"
          maxLength={40}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </fieldset>
  );
}
