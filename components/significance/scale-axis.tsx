import type { Scale } from "@/lib/statistics/scale";
import styles from "./scale-axis.module.css";
import { percentOn, ticksOf } from "./strip-marks";

type Props = { criterion: Scale };
/** The source record's own score; null where it cannot be compared. */
type Score = { recordScore: number | null };

/** Behind all strips, so that one reads down the page. */
export function ScaleLines({ criterion, recordScore }: Props & Score) {
  const percent = percentOn(criterion);
  const line = (value: number, className?: string) => (
    <line key={value} className={className} x1={`${percent(value)}%`} x2={`${percent(value)}%`} y1="0" y2="100%" />
  );
  return (
    <svg className={styles.lines} width="100%" height="100%" aria-hidden>
      {ticksOf(criterion).map((value) => line(value))}
      {recordScore !== null && line(recordScore, styles.record)}
    </svg>
  );
}

/** Above the strips: what the line across them is. */
export function RecordMark({ criterion, recordScore }: Props & { recordScore: number }) {
  const at = percentOn(criterion)(recordScore);
  return (
    <svg className={styles.axis} width="100%" height="18" aria-hidden>
      <text className={styles.recordName} x={`${at}%`} y="12" textAnchor={at > 50 ? "end" : "start"}>
        {at > 50 ? `source record’s score ${recordScore} ┐` : `┌ ${recordScore} source record’s score`}
      </text>
    </svg>
  );
}

/** Below the strips: the numbers of the scale and the names of its steps. */
export function ScaleAxis({ criterion }: Props) {
  const percent = percentOn(criterion);
  return (
    <svg className={styles.axis} width="100%" height="38" aria-hidden>
      {ticksOf(criterion).map((value) => (
        <text key={value} x={`${percent(value)}%`} y="14" textAnchor="middle">
          {value}
        </text>
      ))}
      {criterion.steps
        // A step that is one value is often called by it.
        .filter(({ name, least }) => name !== String(least))
        .map(({ name, least, greatest }) => (
          <text key={name} className={styles.step} x={`${percent((least + greatest) / 2)}%`} y="31" textAnchor="middle">
            {name}
          </text>
        ))}
    </svg>
  );
}
