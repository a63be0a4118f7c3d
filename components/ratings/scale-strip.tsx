import type { RatingDto } from "@/lib/schemas/rating";
import { heatOf, percentAlongSteps, type Scale } from "@/lib/statistics/scale";
import type { Summary } from "@/lib/statistics/summarise";
import styles from "./scale-strip.module.css";

type Props = { scale: Scale; summary: Summary | null; others: readonly RatingDto[]; mine: number | null };

/** The values on the scale, drawn: others as dots, one's own as a ring, the median as a tick, the middle half as a bar. Told in words beside it. */
export function ScaleStrip({ scale, summary, others, mine }: Props) {
  const at = (value: number) => percentAlongSteps(value, scale);
  const width = 100 / scale.steps.length;
  return (
    <svg className={styles.strip} aria-hidden height="26" width="100%">
      {scale.steps.map(({ name, least }, step) => (
        <rect
          key={name}
          className={styles.track}
          data-step={heatOf(least, scale)}
          x={`${step * width}%`}
          y="10"
          width={`${width}%`}
          height="6"
        />
      ))}
      {summary?.quartiles && (
        <rect
          className={styles.half}
          x={`${at(summary.quartiles.lower)}%`}
          y="7"
          width={`${at(summary.quartiles.upper) - at(summary.quartiles.lower)}%`}
          height="12"
          rx="6"
        />
      )}
      {others.map(({ id, value, sawOthers }) =>
        value === null ? null : (
          <circle key={id} className={sawOthers ? styles.dotAfter : styles.dot} cx={`${at(value)}%`} cy="13" r="6" />
        ),
      )}
      {summary && <rect className={styles.median} x={`${at(summary.median)}%`} y="2" width="3" height="22" rx="1.5" />}
      {mine !== null && <circle className={styles.mine} cx={`${at(mine)}%`} cy="13" r="7" />}
    </svg>
  );
}
