import { type RefObject, useCallback, useMemo, useState } from "react";
import type { RatingStore } from "@/components/ratings/rating-store";
import { isAnswer } from "@/lib/statistics/is-answer";
import { middleOf } from "@/lib/statistics/scale";
import type { EarlierAnswers } from "./earlier";
import type { JudgingStore } from "./judging-store";
import type { RowActs } from "./sheet-acts";
import type { SheetClause } from "./sheet-clause";
import { nameShortly, sayAnswer } from "./sheet-words";
import { useOpenRow } from "./use-open-row";
import type { SheetActs } from "./use-sheet-keys";
import { type Criterion, moveValue, stepAt } from "./values";

const BIG = 5;

type Options = {
  clauses: readonly SheetClause[];
  criterion: Criterion;
  ratings: RatingStore;
  judging: JudgingStore;
  earlier: EarlierAnswers;
  list: RefObject<HTMLElement | null>;
  head: RefObject<HTMLElement | null>;
  /** Of one's own order, at the end. */
  heading: RefObject<HTMLElement | null>;
  showKeys: () => void;
  /** One says that one is done. */
  onDone?: () => void;
};

/** What one can do on the sheet, by key and by hand. */
export function useSheetActs(options: Options) {
  const { clauses, criterion, ratings, judging, earlier, list, head, heading, showKeys, onDone } = options;
  const [spoken, speak] = useState("");
  const isRated = useCallback((id: string) => isAnswer(judging.shown(id)), [judging]);
  const { openId, openNow, go, inRow } = useOpenRow({
    list,
    head,
    first: () => clauses.find(({ id }) => !isRated(id))?.id ?? null,
    onLeave: judging.settle,
    linked: () => clauses.find(({ slug }) => window.location.hash === `#${slug}`)?.id ?? null,
  });

  const toOrder = useCallback(() => {
    go(null);
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView({ behavior: "instant", block: "start" });
  }, [go, heading]);

  const next = useCallback(() => {
    const id = openNow();
    if (id !== null) judging.settle(id);
    const at = clauses.findIndex((clause) => clause.id === id);
    const unrated = [...clauses.slice(at + 1), ...clauses.slice(0, at + 1)].find((clause) => !isRated(clause.id));
    if (unrated) go(unrated.id);
    else toOrder();
  }, [openNow, judging, clauses, isRated, go, toOrder]);

  const rowActs = useMemo<RowActs>(
    () => ({
      toggle: (id) => go(openNow() === id ? null : id, { isUnderFinger: true }),
      step(id, at, how) {
        const step = criterion.steps[at];
        if (!step) return;
        go(id, how);
        // A finer value in this step stands.
        if (stepAt(judging.shown(id).value, criterion) === at) return;
        judging.answer(id, { value: middleOf(step), cannotJudge: null });
      },
      answer: judging.answer,
      keep(id) {
        const said = earlier.get(id)?.judgement;
        if (said) judging.answer(id, { value: said.value, cannotJudge: said.cannotJudge }, 0);
      },
      write: judging.write,
      settle: judging.settle,
      next,
      toTrack: (id) => inRow(id, "[data-track]")?.focus({ preventScroll: true }),
      retry: ratings.retry,
      discard: ratings.discard,
    }),
    [go, openNow, inRow, criterion, judging, ratings, earlier, next],
  );

  function walk(by: number) {
    const at = clauses.findIndex(({ id }) => id === openNow());
    const clause = clauses[at < 0 && by < 0 ? clauses.length - 1 : at + by];
    if (clause) go(clause.id);
  }
  function set(id: string, value: number) {
    go(id);
    judging.answer(id, { value, cannotJudge: null });
  }
  function nudge(id: string, by: number) {
    const { value } = judging.shown(id);
    // A place to start from would be a value that nobody chose.
    if (value === null) return speak("Set a step or type a value first.");
    set(id, moveValue(value, by, criterion));
  }
  function undo() {
    const change = judging.undo();
    if (!change) return speak("There is nothing to undo.");
    go(change.clauseId);
    const clause = clauses.find(({ id }) => id === change.clauseId)!;
    const before = isAnswer(change.before) ? change.before : null;
    speak(`Undone. ${nameShortly(clause)}: ${sayAnswer(before, criterion)}.`);
  }
  const withOpen = (act: (id: string) => void) => () => {
    const id = openNow();
    if (id === null) return false;
    act(id);
  };
  const focusIn = (selector: string) =>
    withOpen((id) => {
      go(id);
      inRow(id, selector)?.focus();
    });
  function done() {
    toOrder();
    onDone?.();
  }
  const keyActs: SheetActs = {
    step: (at) => withOpen((id) => rowActs.step(id, at))(),
    less: withOpen((id) => nudge(id, -1)),
    more: withOpen((id) => nudge(id, 1)),
    muchLess: withOpen((id) => nudge(id, -BIG)),
    muchMore: withOpen((id) => nudge(id, BIG)),
    least: withOpen((id) => set(id, criterion.least)),
    greatest: withOpen((id) => set(id, criterion.greatest)),
    next: () => walk(1),
    previous: () => walk(-1),
    nextUnrated: next,
    cannotJudge: focusIn("[data-cannot-judge]"),
    keep: () => {
      const id = openNow();
      if (id === null || !earlier.has(id)) return false;
      rowActs.keep(id);
    },
    reason: focusIn("[data-reason]"),
    undo,
    listKeys: showKeys,
  };
  return { openId, open: go, rowActs, keyActs, undo, done, spoken };
}
