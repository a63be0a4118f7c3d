"use client";

import { heatOf, percentAlongSteps } from "@/lib/statistics/scale";
import styles from "./outline-strip.module.css";
import { useClauseSignificance, useSignificanceStore } from "./significance-context";

/** A clause's significance in the outline: one's own value, and once others' may be seen the median and the middle half. */
export function OutlineStrip({ clauseId }: { clauseId: string }) {
  const { judgement, summary } = useClauseSignificance(clauseId);
  const { criterion } = useSignificanceStore();
  const at = (each: number) => percentAlongSteps(each, criterion);
  const value = judgement?.value ?? null;
  const half = summary?.quartiles;
  return (
    <>
      <svg className={styles.strip} aria-hidden height="14" width="100%">
        <rect className={styles.line} y="6" width="100%" height="2" rx="1" />
        {half && (
          <rect
            className={styles.half}
            data-step={heatOf(summary.median, criterion)}
            x={`${at(half.lower)}%`}
            y="4.5"
            width={`${at(half.upper) - at(half.lower)}%`}
            height="5"
            rx="2.5"
          />
        )}
        {summary ? (
          <rect className={styles.median} x={`${at(summary.median)}%`} y="1" width="3" height="12" rx="1.5" />
        ) : (
          value !== null && <circle className={styles.mine} cx={`${at(value)}%`} cy="7" r="4" />
        )}
      </svg>
      {(summary ?? value) !== null && (
        <span className="visually-hidden">
          {summary ? `${criterion.name}, median ${summary.median} of ${summary.n}` : `You rated it ${value}`}
        </span>
      )}
    </>
  );
}
