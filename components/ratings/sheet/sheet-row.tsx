"use client";

import { memo } from "react";
import type { Pending } from "@/components/ratings/significance-state";
import { sayClause } from "@/components/documents/clause-name";
import type { Judgement } from "@/components/ratings/significance-state";
import { isAnswer } from "@/lib/statistics/is-answer";
import { type Earlier, sayEarlier } from "./earlier";
import { OpenRow } from "./open-row";
import { RowProblem } from "./row-problem";
import type { RowActs } from "./sheet-acts";
import type { SheetClause, SheetEdition } from "./sheet-clause";
import styles from "./sheet-row.module.css";
import { nameShortly, sayAnswer } from "./sheet-words";
import { Track } from "./track";
import { ValueField } from "./value-field";
import { REST_MS } from "./judging-store";
import type { Criterion } from "./values";

type Props = Pick<Judgement, "value" | "cannotJudge" | "reason"> & {
  clause: SheetClause;
  edition: SheetEdition;
  criterion: Criterion;
  pending: Pending | null;
  /** What the server has, where another was given elsewhere. */
  elsewhere: Judgement | null;
  /** What one said in an earlier round. */
  earlier: Earlier | undefined;
  isOpen: boolean;
  reasonHint: string;
  acts: RowActs;
};

/** One clause: number, title, steps, value; open, its words and what one can say of it. */
export const SheetRow = memo(function SheetRow(props: Props) {
  const { clause, edition, criterion, value, cannotJudge, reason, pending, elsewhere, earlier, isOpen, acts } = props;
  const { id, number, title } = clause;
  const name = nameShortly(clause);
  const judgement = isAnswer({ value, cannotJudge }) ? { value, cannotJudge, reason } : null;
  const why = [cannotJudge && sayAnswer(judgement, criterion), reason].filter(Boolean).join(". ");
  return (
    <li id={clause.slug} data-clause={id} className={styles.row} data-open={isOpen || undefined}>
      <span className={styles.number} aria-hidden>
        {number}
      </span>
      <div className={styles.name}>
        <h2>
          <button type="button" aria-expanded={isOpen} onClick={() => acts.toggle(id)}>
            {number && title && <span className="visually-hidden">Clause {number}, </span>}
            <span lang={edition.lang} dir="auto">
              {title ?? sayClause(clause)}
            </span>
          </button>
        </h2>
        {!isOpen && !judgement && earlier && <p className={styles.why}>{sayEarlier(earlier, criterion)}</p>}
        {!isOpen && why && (
          <p className={styles.why} dir="auto">
            {why}
          </p>
        )}
      </div>
      <div className={styles.track}>
        <Track
          criterion={criterion}
          judgement={judgement}
          name={name}
          isOpen={isOpen}
          onStep={(at) => acts.step(id, at, { isUnderFinger: true })}
        />
      </div>
      <div className={styles.value} data-none={value === null || undefined}>
        {isOpen ? (
          <ValueField
            criterion={criterion}
            name={name}
            value={value}
            onType={(typed) => acts.answer(id, { value: typed, cannotJudge: null }, REST_MS.typing)}
            onLeave={() => acts.settle(id)}
            onEnter={acts.next}
            onEscape={() => acts.toTrack(id)}
          />
        ) : (
          <>
            <span aria-hidden>{value ?? (cannotJudge ? "n/a" : "–")}</span>
            <span className="visually-hidden">{sayAnswer(judgement, criterion)}</span>
          </>
        )}
      </div>
      {isOpen && (
        <OpenRow
          clause={clause}
          edition={edition}
          criterion={criterion}
          judgement={{ value, cannotJudge, reason }}
          earlier={earlier}
          reasonHint={props.reasonHint}
          acts={acts}
        />
      )}
      {pending?.status === "failed" && (
        <RowProblem
          name={name}
          pending={pending}
          elsewhere={elsewhere}
          criterion={criterion}
          onRetry={() => acts.retry(id)}
          onDiscard={() => acts.discard(id)}
        />
      )}
    </li>
  );
});
