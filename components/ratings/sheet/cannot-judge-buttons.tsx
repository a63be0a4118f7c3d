"use client";

import { type KeyboardEvent, useRef } from "react";
import { readKey } from "@/components/reader/text/typing";
import { useSingleKeys } from "@/components/reader/use-single-keys";
import { CANNOT_JUDGE } from "@/components/ratings/significance-words";
import { Button } from "@/components/ui/button";
import type { GiveRating } from "@/lib/schemas/rating";
import styles from "./open-row.module.css";

type Reason = NonNullable<GiveRating["cannotJudge"]>;
const REASONS = Object.keys(CANNOT_JUDGE) as Reason[];

type Props = { current: Reason | null; onChoose: (reason: Reason) => void; onEscape: () => void };

/** An answer too. While one is here the digits choose among the three. */
export function CannotJudgeButtons({ current, onChoose, onEscape }: Props) {
  const [singleKeys] = useSingleKeys();
  const group = useRef<HTMLDivElement>(null);
  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const key = readKey(event.nativeEvent);
    const reason = singleKeys && /^[1-9]$/.test(key) ? REASONS[Number(key) - 1] : undefined;
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[key];
    if (reason) onChoose(reason);
    else if (key === "Escape") onEscape();
    else if (step) {
      const buttons = [...group.current!.querySelectorAll("button")];
      buttons.at((buttons.indexOf(document.activeElement as HTMLButtonElement) + step) % buttons.length)?.focus();
    } else if (!(singleKeys && /^[4-9]$/.test(key))) return;
    event.preventDefault();
  }
  return (
    // The keys are short cuts to the buttons inside.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div ref={group} role="group" aria-label="Cannot judge" className={styles.cannotJudge} onKeyDown={onKeyDown}>
      <span aria-hidden>Cannot judge:</span>
      {REASONS.map((reason, at) => (
        <Button
          key={reason}
          size="small"
          data-cannot-judge={at === 0 ? "" : undefined}
          aria-pressed={reason === current}
          onClick={() => onChoose(reason)}
        >
          {singleKeys && <kbd aria-hidden>{at + 1}</kbd>}
          {CANNOT_JUDGE[reason]}
        </Button>
      ))}
    </div>
  );
}
