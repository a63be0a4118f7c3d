"use client";

import { type ReactNode, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { type KeyPart, KeysDialog } from "@/components/reader/keys-dialog";
import { isGivenElsewhere, type RatingStore } from "@/components/ratings/rating-store";
import { isAnswer } from "@/lib/statistics/is-answer";
import { type EarlierAnswers, NOTHING_EARLIER } from "./earlier";
import type { JudgingStore } from "./judging-store";
import { OwnOrderList } from "./own-order-list";
import styles from "./rating-sheet.module.css";
import type { SheetClause, SheetEdition } from "./sheet-clause";
import { SheetHead } from "./sheet-head";
import { EARLIER_KEYS, SHEET_KEYS, stepKeys, TRACK_KEYS } from "./sheet-keys";
import { SheetRow } from "./sheet-row";
import { sheetStanding } from "./sheet-standing";
import { nameShortly, sayAnswer } from "./sheet-words";
import { useSaved } from "./use-saved";
import { useSheetActs } from "./use-sheet-acts";
import { useSheetKeys } from "./use-sheet-keys";
import type { Criterion } from "./values";

type Props = {
  criterion: Criterion;
  ratings: RatingStore;
  judging: JudgingStore;
  clauses: readonly SheetClause[];
  edition: SheetEdition;
  /** In the field for the reason: who will read it. */
  reasonHint: string;
  /** Above the question, and scrolled away. */
  options: ReactNode;
  /** What one said in an earlier round. */
  earlier?: EarlierAnswers;
  isDone?: boolean;
  onDone?: () => void;
  /** What is given is entered for somebody else. */
  isAnothers?: boolean;
  /** Below one's own order. */
  children: ReactNode;
};

/**
 * All clauses in one pass, wherever the answers go. Nothing is preset, and nothing of others is shown, also where it could
 * be: here one judges.
 */
export function SheetView(props: Props) {
  const { criterion, ratings, judging, clauses, edition, reasonHint, options } = props;
  const { earlier = NOTHING_EARLIER, isDone = false, onDone, isAnothers = false, children } = props;
  const state = useSyncExternalStore(ratings.subscribe, ratings.getState, ratings.getState);
  const { moving, changes } = useSyncExternalStore(judging.subscribe, judging.getState, judging.getState);
  const saved = useSaved(ratings);
  const [isKeysOpen, setKeysOpen] = useState(false);
  const [list, head, heading] = [
    useRef<HTMLOListElement>(null),
    useRef<HTMLDivElement>(null),
    useRef<HTMLHeadingElement>(null),
  ];
  const { openId, rowActs, keyActs, open, undo, done, spoken } = useSheetActs({
    clauses,
    criterion,
    ratings,
    judging,
    earlier,
    list,
    head,
    heading,
    showKeys: () => setKeysOpen(true),
    onDone,
  });
  useSheetKeys(keyActs);
  const parts = useMemo<KeyPart[]>(
    () => [
      {
        part: "On the sheet",
        rows: [stepKeys(criterion.steps.length), ...SHEET_KEYS, ...(earlier.size > 0 ? EARLIER_KEYS : [])],
      },
      { part: "On the steps of a clause", rows: TRACK_KEYS },
    ],
    [criterion, earlier],
  );

  const judgementOf = (clauseId: string) => {
    const shown = judging.shown(clauseId);
    return isAnswer(shown) ? shown : null;
  };
  const savedOne = saved && clauses.find(({ id }) => id === saved.clauseId);
  return (
    <main id="main" className={styles.sheet}>
      {options}
      <SheetHead
        head={head}
        criterion={criterion}
        done={clauses.filter(({ id }) => judgementOf(id) !== null).length}
        total={clauses.length}
        standing={sheetStanding(state, moving !== null, saved?.at ?? null)}
        canUndo={moving !== null || changes.length > 0}
        onUndo={undo}
        onRetry={() => ratings.retryAll(["offline", "unavailable", "signed-out", "bug"])}
        onDone={done}
        isDone={isDone}
        onKeys={() => setKeysOpen(true)}
      />
      {/* Safari takes the role away from lists without numbers. */}
      {/* eslint-disable-next-line jsx-a11y/no-redundant-roles */}
      <ol ref={list} role="list" className={styles.rows} aria-label="Clauses">
        {clauses.map((clause) => {
          const pending = state.pending.get(clause.id) ?? null;
          const mine = pending && isGivenElsewhere(pending) ? state.clauses.get(clause.id)?.mine : null;
          return (
            <SheetRow
              key={clause.id}
              clause={clause}
              edition={edition}
              criterion={criterion}
              {...judging.shown(clause.id)}
              pending={pending}
              elsewhere={mine && isAnswer(mine) ? mine : null}
              earlier={earlier.get(clause.id)}
              isOpen={clause.id === openId}
              reasonHint={reasonHint}
              acts={rowActs}
            />
          );
        })}
      </ol>
      <OwnOrderList
        heading={heading}
        criterion={criterion}
        clauses={clauses}
        lang={edition.lang}
        judgementOf={judgementOf}
        onOpen={open}
        isAnothers={isAnothers}
      >
        {children}
      </OwnOrderList>
      <KeysDialog isOpen={isKeysOpen} onClose={() => setKeysOpen(false)} parts={parts} />
      <div role="status" className="visually-hidden">
        {spoken}
      </div>
      <div role="status" className="visually-hidden">
        {saved && savedOne && `Saved: ${nameShortly(savedOne)}, ${sayAnswer(saved.judgement, criterion)}.`}
      </div>
    </main>
  );
}
