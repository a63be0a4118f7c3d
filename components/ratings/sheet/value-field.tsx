"use client";

import { type KeyboardEvent, useState } from "react";
import { type Criterion, readValue } from "./values";

type Props = {
  criterion: Criterion;
  name: string;
  value: number | null;
  /** A whole number of the scale, as it is typed. */
  onType: (value: number) => void;
  /** The field is left: what was typed has settled. */
  onLeave: () => void;
  onEnter: () => void;
  onEscape: () => void;
};

/**
 * The exact number. Of text, not of type number: a wheel over such a field sets another value in some browsers, and nobody
 * rates by scrolling.
 */
export function ValueField({ criterion, name, value, onType, onLeave, onEnter, onEscape }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  const { least, greatest } = criterion;
  const isWrong = typed !== null && typed.trim() !== "" && readValue(typed, criterion) === null;

  function type(text: string) {
    setTyped(text);
    const read = readValue(text, criterion);
    if (read !== null) onType(read);
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== "Enter" && event.key !== "Escape") return;
    if (event.nativeEvent.isComposing || (event.key === "Enter" && isWrong)) return;
    event.preventDefault();
    setTyped(null);
    if (event.key === "Enter") onEnter();
    else onEscape();
  }
  return (
    <input
      type="text"
      inputMode="numeric"
      autoComplete="off"
      maxLength={4}
      aria-label={`Value of ${name}, ${least} to ${greatest}`}
      aria-invalid={isWrong || undefined}
      placeholder="–"
      title={`${least} to ${greatest}`}
      value={typed ?? value ?? ""}
      onChange={(event) => type(event.target.value)}
      onFocus={(event) => event.target.select()}
      onBlur={() => {
        setTyped(null);
        onLeave();
      }}
      onKeyDown={onKeyDown}
    />
  );
}
