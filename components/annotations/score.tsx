import { HEAT_STEPS } from "@/components/reader/text/heat-steps";
import type { HeatStep } from "@/components/reader/text/passage";
import styles from "./score.module.css";

/** The named step a value from 0 to 100 falls into; 0 where nobody has rated. */
export function stepOf(value: number | null): HeatStep {
  return value === null ? 0 : (HEAT_STEPS.findLast(({ least }) => value >= least)?.step ?? 1);
}

export function stepName(value: number): string {
  return HEAT_STEPS[stepOf(value) - 1]?.name ?? "";
}

/** A number on the colour of its step; read out with the word. */
export function Score({ value, count }: { value: number; count: number }) {
  const shown = Math.round(value);
  return (
    <span className={styles.score} data-step={stepOf(value)} title={`${stepName(value)}, ${count} rated`}>
      <span className="visually-hidden">Importance </span>
      {shown}
      <span className="visually-hidden">{`, ${stepName(value)}, ${count} rated`}</span>
    </span>
  );
}
