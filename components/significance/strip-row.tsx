import { ClauseLink } from "./clause-link";
import { sayBase } from "@/lib/statistics/say";
import type { Criterion, Part } from "./clause-results";
import type { Order, PlacedResult } from "./order-results";
import { Strip } from "./strip";
import styles from "./strip-row.module.css";
import { saySummary, shortName } from "./words";

export type StripRowProps = {
  documentId: string;
  criterion: Criterion;
  order: Order;
  meId: string;
  /** Too many ratings to draw each. */
  isMany: boolean;
};

type Props = StripRowProps & { result: PlacedResult; whole: Part };

/** A clause: its name, its figures in words, its strip; or a strip for each group. */
export function StripRow({ result, whole, documentId, ...rest }: Props) {
  const { clause, parts, place, isShared } = result;
  return (
    <li className={styles.row}>
      <div className={styles.label}>
        {place !== null && (
          <span className={styles.place}>
            <span className="visually-hidden">{isShared ? "Shared place " : "Place "}</span>
            {place}
            {isShared && <span aria-hidden>=</span>}
          </span>
        )}
        <ClauseLink documentId={documentId} clause={clause} />
        {parts.length === 0 && <Words part={whole} order={rest.order} />}
      </div>
      {parts.length === 0 ? (
        <div className={styles.scale}>
          <Strip name={shortName(clause)} part={whole} {...rest} />
        </div>
      ) : (
        parts.map((part) => (
          <div key={part.group ?? ""} className={styles.part}>
            <div className={styles.label}>
              <b>{part.group ?? "In no group"}</b>
              <Words part={part} order={rest.order} />
            </div>
            <div className={styles.scale}>
              <Strip name={`${shortName(clause)}, ${part.group ?? "in no group"}`} part={part} {...rest} />
            </div>
          </div>
        ))
      )}
    </li>
  );
}

/** The figures in words, so that no tick stands without its spread and what it rests on. */
function Words({ part, order }: { part: Part; order: Order }) {
  return (
    <p>
      {part.summary && <span>{saySummary(part.summary, order)}</span>}
      <span>
        {sayBase(part.base)}
        {part.closeness === "contested" && (
          <>
            {" · "}
            <b className={styles.contested}>contested</b>
          </>
        )}
      </span>
    </p>
  );
}
