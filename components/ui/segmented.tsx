"use client";

import { type ReactNode, useId } from "react";
import styles from "./segmented.module.css";

type Props<V extends string> = {
  /** What is chosen here, for those who do not see it. */
  legend: string;
  options: readonly { value: V; label: ReactNode }[];
  value: V;
  onChange: (value: V) => void;
};

/** A choice of few, side by side: radio buttons that look like one control. */
export function Segmented<V extends string>({ legend, options, value, onChange }: Props<V>) {
  const name = useId();
  return (
    <fieldset className={styles.switch}>
      <legend className="visually-hidden">{legend}</legend>
      {options.map((option) => (
        <label key={option.value}>
          <input type="radio" name={name} checked={value === option.value} onChange={() => onChange(option.value)} />
          <span>{option.label}</span>
        </label>
      ))}
    </fieldset>
  );
}
