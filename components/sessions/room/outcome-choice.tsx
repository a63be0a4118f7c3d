"use client";

import { useId, useState } from "react";
import { useSession } from "../session-context";
import styles from "./decision.module.css";

type Props = { value: string; onChange: (outcome: string) => void };

/** What is to be done: one of the team's list, or something else in a few words. */
export function OutcomeChoice({ value, onChange }: Props) {
  const { outcomes } = useSession().session;
  const name = useId();
  const isUsual = outcomes.includes(value);
  const [wantsOwn, setWantsOwn] = useState(false);
  const isOwn = wantsOwn || (value !== "" && !isUsual);
  return (
    <fieldset className={styles.outcomes}>
      <legend className="visually-hidden">What is to be done</legend>
      {outcomes.map((outcome) => (
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
