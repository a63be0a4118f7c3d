import { HEAT_STEPS } from "@/components/reader/text/heat-steps";
import type { RatingDto } from "@/lib/schemas/rating";
import type { Summary } from "@/lib/statistics/summarise";
import styles from "./scale-strip.module.css";

type Props = { summary: Summary | null; others: readonly RatingDto[]; mine: number | null };

/** The values on the scale, drawn: others as dots, one's own as a ring, the median as a tick, the middle half as a bar. Told in words beside it. */
export function ScaleStrip({ summary, others, mine }: Props) {
  return (
    <svg className={styles.strip} aria-hidden height="26" width="100%">
      {HEAT_STEPS.map(({ step }) => (
        <rect
          key={step}
          className={styles.track}
          data-step={step}
          x={`${(step - 1) * 20}%`}
          y="10"
          width="20%"
          height="6"
        />
      ))}
      {summary?.quartiles && (
        <rect
          className={styles.half}
          x={`${summary.quartiles.lower}%`}
          y="7"
          width={`${summary.quartiles.upper - summary.quartiles.lower}%`}
          height="12"
          rx="6"
        />
      )}
      {others.map(({ id, value, sawOthers }) =>
        value === null ? null : (
          <circle key={id} className={sawOthers ? styles.dotAfter : styles.dot} cx={`${value}%`} cy="13" r="6" />
        ),
      )}
      {summary && <rect className={styles.median} x={`${summary.median}%`} y="2" width="3" height="22" rx="1.5" />}
      {mine !== null && <circle className={styles.mine} cx={`${mine}%`} cy="13" r="7" />}
    </svg>
  );
}
