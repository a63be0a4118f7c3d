"use client";

import type { MouseEvent } from "react";
import type { Judgement } from "@/components/ratings/significance-state";
import { sayAnswer } from "./sheet-words";
import styles from "./track.module.css";
import { type Criterion, heatOfStep, placeOnTrack, stepAt } from "./values";

type Props = {
  criterion: Criterion;
  judgement: Judgement | null;
  /** What is rated, as one would say it. */
  name: string;
  isOpen: boolean;
  onStep: (at: number) => void;
};

/**
 * The steps, and the value on them. Only a click sets one: a drag over it, with whatever began it, scrolls or does nothing.
 * In the open row it is a slider for keys, with a button for each step for whoever speaks or feels their way; in the others
 * a picture that a pointer can press, whose words stand beside it.
 */
export function Track({ criterion, judgement, name, isOpen, onStep }: Props) {
  const { steps, least, greatest } = criterion;
  const value = judgement?.value ?? null;
  const at = stepAt(value, criterion);
  const drawn = value !== null && <Drawn value={value} criterion={criterion} />;
  function onClick(event: MouseEvent) {
    const step = (event.target as Element).closest<HTMLElement>("[data-at]");
    if (step) onStep(Number(step.dataset.at));
  }

  return (
    // A convenience of pointers: keys have the slider, and the row's title opens it.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions, jsx-a11y/click-events-have-key-events
    <div className={styles.track} data-steps={steps.length} onClick={onClick}>
      {isOpen ? (
        <div
          className={styles.slider}
          role="slider"
          tabIndex={0}
          data-track=""
          aria-label={`${criterion.name} of ${name}`}
          aria-valuemin={least}
          aria-valuemax={greatest}
          // The role wants a number; what is read out is the text.
          aria-valuenow={value ?? least}
          aria-valuetext={sayAnswer(judgement, criterion)}
        >
          {drawn}
        </div>
      ) : (
        <div className={styles.slider} aria-hidden>
          {drawn}
        </div>
      )}
      <div className={styles.steps} role={isOpen ? "group" : undefined} aria-label={isOpen ? "Steps" : undefined}>
        {steps.map(({ name: step, meaning, least, greatest }, index) =>
          isOpen ? (
            <button
              key={index}
              type="button"
              tabIndex={-1}
              data-at={index}
              aria-pressed={index === at}
              aria-label={least === greatest ? step : `${step}, ${least} to ${greatest}`}
              title={meaning || undefined}
            />
          ) : (
            <i key={index} data-at={index} />
          ),
        )}
      </div>
    </div>
  );
}

/** As far as the value, in the colour of its step, and a mark on it. Of SVG: pages take no inline styles. */
function Drawn({ value, criterion }: { value: number; criterion: Criterion }) {
  const place = `${placeOnTrack(value, criterion)}%`;
  return (
    <svg aria-hidden width="100%" height="100%">
      <rect
        className={styles.fill}
        data-step={heatOfStep(stepAt(value, criterion), criterion.steps.length)}
        width={place}
      />
      <rect className={styles.mark} x={place} width="4" rx="2" />
    </svg>
  );
}
