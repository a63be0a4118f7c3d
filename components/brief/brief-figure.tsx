import { ScaleAxis, ScaleLines } from "@/components/significance/scale-axis";
import strip from "@/components/significance/strip.module.css";
import { nameClause, sayFigure, sayFigures } from "@/lib/brief/brief-words";
import { stripShape } from "@/lib/brief/strip-shape";
import type { Brief, BriefClause, BriefResult } from "@/lib/schemas/brief";
import { sayNumber } from "@/lib/statistics/say";
import styles from "./brief-figure.module.css";

/** Figure 1: the clauses from the highest median down, each with its middle half and a dot for every rating. */
export function BriefFigure({ brief }: { brief: Brief }) {
  const { criterion } = brief;
  const rated = brief.clauses
    .flatMap((clause) => (clause.results[0]?.summary ? [{ clause, result: clause.results[0] }] : []))
    .sort((a, b) => b.result.summary!.median - a.result.summary!.median);
  if (rated.length === 0) return null;
  return (
    <figure className={styles.figure}>
      <div className={styles.plot}>
        <div className={styles.behind}>
          <ScaleLines criterion={criterion} recordScore={null} />
        </div>
        <ol className={styles.rows}>
          {rated.map(({ clause, result }) => (
            <FigureRow key={clause.id} clause={clause} result={result} criterion={criterion} />
          ))}
        </ol>
      </div>
      <div className={styles.axis}>
        <ScaleAxis criterion={criterion} />
      </div>
      <figcaption>{sayFigure(brief)}</figcaption>
    </figure>
  );
}

const LANE_PX = 10;
const HALF_PX = 13;
const DOT_PX = 4;

type RowProps = { clause: BriefClause; result: BriefResult; criterion: Brief["criterion"] };

function FigureRow({ clause, result, criterion }: RowProps) {
  const { dots, outermost, half, tick, heat } = stripShape(result, criterion);
  const middle = outermost * LANE_PX + HALF_PX;
  return (
    <li className={styles.row}>
      <span className={styles.name}>
        {clause.number && <span className={styles.number}>{clause.number}</span>}
        <span>{clause.title ?? (clause.number ? "" : nameClause(clause))}</span>
      </span>
      <svg
        className={strip.strip}
        width="100%"
        height={2 * middle}
        role="img"
        aria-label={`${sayFigures(result)}. Ratings: ${result.values.join(", ")}`}
      >
        {half && (
          <rect
            className={strip.half}
            data-heat={heat}
            x={`${half.from}%`}
            y={middle - 6}
            width={`${half.to - half.from}%`}
            height="12"
            rx="6"
          />
        )}
        {tick !== null && <line className={strip.tick} x1={`${tick}%`} x2={`${tick}%`} y1="3" y2={2 * middle - 3} />}
        {dots.map(({ at, lane }, key) => (
          <circle key={key} className={strip.dot} cx={`${at}%`} cy={middle - lane * LANE_PX} r={DOT_PX} />
        ))}
      </svg>
      <span className={styles.median} aria-hidden>
        {sayNumber(result.summary!.median)}
      </span>
    </li>
  );
}
