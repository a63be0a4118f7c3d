"use client";

import type { ReactNode, RefObject } from "react";
import type { Judgement } from "@/components/ratings/significance-state";
import { orderOwn } from "./own-order";
import styles from "./own-order-list.module.css";
import type { SheetClause } from "./sheet-clause";
import { sayAnswer } from "./sheet-words";
import { type Criterion, heatOfStep, placeOnTrack, stepAt } from "./values";

type Props = {
  heading: RefObject<HTMLHeadingElement | null>;
  criterion: Criterion;
  clauses: readonly SheetClause[];
  lang: string;
  judgementOf: (clauseId: string) => Judgement | null;
  onOpen: (clauseId: string) => void;
  /** They are entered for somebody else. */
  isAnothers: boolean;
  /** Where it goes on from here. */
  children: ReactNode;
};

/** One's own answers beside one another, at the end: is this the order one meant? Each leads back to its row. */
export function OwnOrderList({ heading, criterion, clauses, lang, judgementOf, onOpen, isAnothers, children }: Props) {
  const { ranked, cannotJudge, unrated } = orderOwn(
    clauses.map(({ id }) => id),
    judgementOf,
  );
  const byId = new Map(clauses.map((clause) => [clause.id, clause]));
  const link = (id: string) => {
    const { slug, number, title } = byId.get(id)!;
    return (
      <a
        href={`#${slug}`}
        onClick={(event) => {
          event.preventDefault();
          onOpen(id);
        }}
      >
        {number && <span className={styles.number}>§{number}</span>}{" "}
        <span lang={lang} dir="auto">
          {title ?? number ?? "A part without a name"}
        </span>
      </a>
    );
  };
  return (
    <section className={styles.order} aria-labelledby="own-order">
      <h2 id="own-order" ref={heading} tabIndex={-1}>
        {isAnothers ? "Their order" : "Your order"}
      </h2>
      <p className={styles.intro}>
        {ranked.length === 0
          ? "Once you have rated some clauses they stand here side by side, greatest first."
          : `Is this the order ${isAnothers ? "they" : "you"} meant? Press a clause to look at it again: everything stays editable.`}
      </p>
      {ranked.length > 0 && (
        <ol className={styles.ranked}>
          {ranked.map(({ clauseId, value, rank }, at) => (
            <li key={clauseId}>
              <span className={styles.rank}>
                {ranked[at - 1]?.rank === rank ? <span className="visually-hidden">{rank}</span> : rank}
              </span>
              {link(clauseId)}
              <svg className={styles.bar} aria-hidden width="100%" height="10">
                <rect width="100%" height="10" rx="5" />
                <rect
                  data-step={heatOfStep(stepAt(value, criterion), criterion.steps.length)}
                  width={`${placeOnTrack(value, criterion)}%`}
                  height="10"
                  rx="5"
                />
              </svg>
              <span className={styles.value}>{sayAnswer(judgementOf(clauseId), criterion)}</span>
            </li>
          ))}
        </ol>
      )}
      {cannotJudge.length > 0 && (
        <>
          <h3>Cannot judge</h3>
          <ul className={styles.apart}>
            {cannotJudge.map((id) => (
              <li key={id}>
                {link(id)} <span>{sayAnswer(judgementOf(id), criterion).replace("Cannot judge: ", "")}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {unrated.length > 0 && ranked.length + cannotJudge.length > 0 && (
        <>
          <h3>Not rated yet</h3>
          <ul className={styles.apart}>
            {unrated.map((id) => (
              <li key={id}>{link(id)}</li>
            ))}
          </ul>
        </>
      )}
      {children}
    </section>
  );
}
