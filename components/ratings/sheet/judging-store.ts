// What the hand does on the sheet. A value is shown at once and settles when nothing has moved for a moment or its row is
// left: only then it is given, so that one row is kept for each settled value and none for a movement. A reason is kept on
// this device from its first letter and goes with the answer.
import type { KeptWords } from "@/components/annotations/kept-words";
import type { Judgement } from "@/components/ratings/significance-state";
import { isAnswer } from "@/lib/statistics/is-answer";

/** What a clause has without an answer; given, it takes an answer back. */
export const NO_ANSWER: Judgement = { value: null, cannotJudge: null, reason: "" };

/** A step or an arrow, and what is typed: one pauses for longer between letters. */
export const REST_MS = { hand: 600, typing: 1_500 };

export type Answer = Pick<Judgement, "value" | "cannotJudge">;
export type Change = { clauseId: string; before: Judgement; after: Judgement };

export type JudgingState = {
  /** An answer that has not settled. */
  moving: { clauseId: string; answer: Answer } | null;
  /** Reasons that were typed and not given. */
  reasons: ReadonlyMap<string, string>;
  /** What was given on this page, oldest first: the way back. */
  changes: readonly Change[];
};

export type JudgingStore = {
  subscribe(listener: () => void): () => void;
  getState(): JudgingState;
  /** The clause as it stands on screen: without an answer it may have a reason already. */
  shown(clauseId: string): Judgement;
  answer(clauseId: string, answer: Answer, restMs?: number): void;
  write(clauseId: string, reason: string): void;
  /** Gives what is unsettled of the clause; without one, of whichever the hand is on. */
  settle(clauseId?: string): void;
  /** Takes the last change back, of whichever clause; null where there is none. */
  undo(): Change | null;
  /** Throws away a reason that was typed and not given. */
  discard(clauseId: string): void;
  /** Takes up the reasons that were typed before the page was left. */
  recover(): void;
};

type Options = {
  standing: (clauseId: string) => Judgement | null;
  give: (clauseId: string, judgement: Judgement) => void;
  words: KeptWords;
  /** Where the reason for a clause is kept. */
  keyOf: (clauseId?: string) => string;
};

export function createJudgingStore({ standing, give, words, keyOf }: Options): JudgingStore {
  let state: JudgingState = { moving: null, reasons: new Map(), changes: [] };
  /** The clause that something unsettled is about. */
  let touched: string | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const listeners = new Set<() => void>();

  function set(next: Partial<JudgingState>) {
    state = { ...state, ...next };
    listeners.forEach((listener) => listener());
  }
  function touch(clauseId: string, restMs: number) {
    if (touched !== null && touched !== clauseId) store.settle();
    touched = clauseId;
    clearTimeout(timer);
    timer = setTimeout(() => store.settle(), restMs);
  }
  function withReason(clauseId: string, reason: string | null): ReadonlyMap<string, string> {
    const reasons = new Map(state.reasons);
    if (reason === null) reasons.delete(clauseId);
    else reasons.set(clauseId, reason);
    return reasons;
  }
  function stopMoving() {
    clearTimeout(timer);
    touched = null;
  }

  const store: JudgingStore = {
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    getState: () => state,
    shown(clauseId) {
      const before = standing(clauseId) ?? NO_ANSWER;
      const { value, cannotJudge } = state.moving?.clauseId === clauseId ? state.moving.answer : before;
      return { value, cannotJudge, reason: state.reasons.get(clauseId) ?? before.reason };
    },
    answer(clauseId, answer, restMs = REST_MS.hand) {
      touch(clauseId, restMs);
      set({ moving: { clauseId, answer } });
    },
    write(clauseId, reason) {
      touch(clauseId, REST_MS.typing);
      words.keep(keyOf(clauseId), reason);
      set({ reasons: withReason(clauseId, reason) });
    },
    settle(clauseId = touched ?? undefined) {
      if (clauseId === undefined) return;
      const before = standing(clauseId) ?? NO_ANSWER;
      const shown = store.shown(clauseId);
      if (touched === clauseId) stopMoving();
      // A reason without an answer waits for one.
      if (!isAnswer(shown)) return;
      const after = { ...shown, reason: shown.reason.trim() };
      const isChanged = !isSame(before, after);
      const moving = state.moving?.clauseId === clauseId ? null : state.moving;
      if (isChanged) give(clauseId, after);
      if (state.reasons.has(clauseId)) words.drop(keyOf(clauseId));
      if (!isChanged && moving === state.moving && !state.reasons.has(clauseId)) return;
      set({
        moving,
        reasons: withReason(clauseId, null),
        changes: isChanged ? [...state.changes, { clauseId, before, after }] : state.changes,
      });
    },
    undo() {
      const { moving } = state;
      if (moving) {
        const before = standing(moving.clauseId) ?? NO_ANSWER;
        stopMoving();
        set({ moving: null });
        return { clauseId: moving.clauseId, before, after: { ...before, ...moving.answer } };
      }
      if (touched !== null) store.settle();
      const last = state.changes.at(-1);
      if (!last) return null;
      give(last.clauseId, last.before);
      set({ changes: state.changes.slice(0, -1) });
      return last;
    },
    discard(clauseId) {
      if (touched === clauseId) stopMoving();
      words.drop(keyOf(clauseId));
      set({ reasons: withReason(clauseId, null) });
    },
    recover() {
      const kept = words.list(keyOf());
      if (kept.length === 0) return;
      const reasons = new Map(state.reasons);
      for (const key of kept) reasons.set(key.slice(keyOf().length), words.read(key) ?? "");
      set({ reasons });
    },
  };
  return store;
}

function isSame(a: Judgement, b: Judgement): boolean {
  return a.value === b.value && a.cannotJudge === b.cannotJudge && a.reason === b.reason;
}
