import { heatOf, stepOf } from "@/lib/statistics/scale";
import type { Criterion, Part } from "./clause-results";
import { stripMarks } from "./strip-marks";
import styles from "./strip.module.css";
import { sayRating } from "./words";

type Props = {
  name: string;
  part: Part;
  criterion: Criterion;
  meId: string;
  isMany: boolean;
};

const DOT_PX = 4;
const OWN_DOT_PX = 5;

/**
 * One clause on the scale: a dot for each rating, the median as a tick, the middle half as a bar. One stop of the tab key;
 * in it the arrows go from dot to dot (rating-card.tsx).
 */
export function Strip({ name, part, criterion, meId, isMany }: Props) {
  const { height, middle, dots, earlier, tick, half, reach } = stripMarks(isMany ? withoutDots(part) : part, criterion);
  return (
    <svg
      className={styles.strip}
      width="100%"
      height={height}
      // A list of nothing would be no list.
      role={dots.length > 0 ? "listbox" : "img"}
      aria-label={`Ratings of ${name}`}
      tabIndex={dots.length > 0 ? 0 : undefined}
      data-strip=""
    >
      {isMany && reach && (
        <line className={styles.reach} x1={`${reach.from}%`} x2={`${reach.to}%`} y1={middle} y2={middle} />
      )}
      {half && part.summary && (
        <rect
          className={styles.half}
          data-heat={heatOf(part.summary.median, criterion)}
          x={`${half.from}%`}
          y={middle - 6}
          width={`${half.to - half.from}%`}
          height="12"
          rx="6"
        />
      )}
      {tick !== null && <line className={styles.tick} x1={`${tick}%`} x2={`${tick}%`} y1="2" y2={height - 2} />}
      {byRater(earlier).map(({ key, at, y, to }) => (
        <g key={key}>
          {to && <line className={styles.drift} x1={`${at}%`} x2={`${to.at}%`} y1={y} y2={to.y} />}
          <circle className={styles.earlier} cx={`${at}%`} cy={y} r={DOT_PX} />
        </g>
      ))}
      {byRater(dots).map(({ key, rating, at, y }) => {
        const said = sayRating(rating, stepOf(rating.value!, criterion)?.name ?? null);
        const isMine = rating.person.id === meId;
        return (
          <circle
            key={key}
            id={`rating-${rating.clauseId}-${encodeURIComponent(key)}`}
            className={isMine ? styles.mine : styles.dot}
            cx={`${at}%`}
            cy={y}
            r={isMine ? OWN_DOT_PX : DOT_PX}
            role="option"
            aria-selected={false}
            aria-label={[`${rating.person.name}: ${said}`, rating.reason].filter(Boolean).join(". ")}
            data-name={rating.person.name}
            data-said={said}
            data-reason={rating.reason}
          />
        );
      })}
    </svg>
  );
}

/** Its figures alone: the line from the least to the greatest stands for the dots. */
function withoutDots(part: Part): Part {
  return { ...part, ratings: [], before: [] };
}

/** In an order that values do not change: an element that is put elsewhere in the page does not move, it jumps. */
function byRater<D extends { key: string }>(dots: readonly D[]): D[] {
  return dots.toSorted((a, b) => (a.key < b.key ? -1 : 1));
}
