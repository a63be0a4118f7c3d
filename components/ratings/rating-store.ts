// One's own answers on their way to the server, whatever they are part of: shown at once, kept on this device until they
// are acknowledged, and for each clause sent one after the other.
import { type KeptWords, parseKept } from "@/components/annotations/kept-words";
import type { Problem } from "@/components/annotations/operation";
import { ApiError, newKey } from "@/lib/api-client";
import { isAnswer } from "@/lib/statistics/is-answer";
import {
  type Judgement,
  type KnownClause,
  type OwnRating,
  type Pending,
  type SignificanceState,
  dropPending,
  setPending,
  tellClause,
  tellMine,
} from "./significance-state";

export type RatingStore = {
  subscribe: (listener: () => void) => () => void;
  getState: () => SignificanceState;
  /** Shows a settled judgement at once and saves it behind. */
  give: (clauseId: string, judgement: Judgement) => void;
  retry: (clauseId: string) => void;
  retryAll: (codes: readonly Problem["code"][]) => void;
  discard: (clauseId: string) => void;
  /** Sends what was not saved when the page was left. */
  recover: () => void;
  /** Takes in what the server says; an older telling than the one that is known changes nothing. */
  tell: (told: readonly KnownClause[]) => void;
};

type Options = {
  clauses: readonly KnownClause[];
  /** The text in which the clause is read now. */
  versionOf: (clauseId: string) => string;
  /** @throws ApiError conflict with `current` where another answer was given elsewhere. */
  send: (pending: Pending & { supersedesId: string | null }) => Promise<KnownClause>;
  words: KeptWords;
  /** Where an answer is kept until it is sent; without a clause, how all of them begin. */
  keyOf: (clauseId?: string) => string;
  onRefused: (code: Problem["code"]) => void;
};

export function createRatingStore({ clauses, versionOf, send, words, keyOf, onRefused }: Options): RatingStore {
  let state: SignificanceState = {
    clauses: new Map(clauses.map((clause) => [clause.clauseId, clause])),
    pending: new Map(),
  };
  const listeners = new Set<() => void>();
  /** One call at a time for each clause: each names the rating it supersedes. */
  const lanes = new Map<string, Promise<void>>();

  function set(next: SignificanceState) {
    if (next === state) return;
    state = next;
    listeners.forEach((listener) => listener());
  }

  function remember(pending: Pending) {
    words.keep(keyOf(pending.clauseId), JSON.stringify(pending));
    set(setPending(state, pending));
  }
  function forget(clauseId: string, key: string) {
    if (state.pending.get(clauseId)?.key !== key) return;
    words.drop(keyOf(clauseId));
    set(dropPending(state, clauseId, key));
  }

  async function call(pending: Pending): Promise<void> {
    const { key, clauseId } = pending;
    const { supersedesId = state.clauses.get(clauseId)?.mine?.id ?? null } = pending;
    // Taken back before it was ever given.
    if (supersedesId === null && !isAnswer(pending)) return forget(clauseId, key);
    if (state.pending.get(clauseId)?.key === key) remember({ ...pending, supersedesId });
    try {
      const told = await send({ ...pending, supersedesId });
      set(tellClause(state, told));
      forget(clauseId, key);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      const { code, message, details } = error;
      const isElsewhere = code === "conflict" && "current" in details;
      if (isElsewhere) set(tellMine(state, clauseId, details.current as OwnRating | null));
      const last = state.pending.get(clauseId);
      if (last?.key === key) {
        const problem: Problem = { code, message, ...(isElsewhere && { current: details.current }) };
        set(setPending(state, { ...last, status: "failed", problem }));
      }
      onRefused(code);
    }
  }
  function queue(pending: Pending) {
    remember(pending);
    const { clauseId } = pending;
    const sent = (lanes.get(clauseId) ?? Promise.resolve()).then(() => call(pending));
    lanes.set(clauseId, sent);
  }

  const store: RatingStore = {
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    getState: () => state,
    give(clauseId, { value, cannotJudge, reason }) {
      const judgement = { value, cannotJudge, reason };
      queue({
        ...judgement,
        clauseId,
        versionId: versionOf(clauseId),
        key: newKey(),
        status: "saving",
        problem: null,
      });
    },
    retry(clauseId) {
      const pending = state.pending.get(clauseId);
      if (!pending) return;
      // After a conflict another rating is superseded: that is another request, and wants another key.
      const isOther = pending.problem?.code === "conflict";
      const anew = isOther ? { key: newKey(), supersedesId: undefined } : {};
      queue({ ...pending, ...anew, status: "saving", problem: null });
    },
    retryAll(codes) {
      for (const { clauseId, status, problem } of state.pending.values()) {
        if (status === "failed" && problem && codes.includes(problem.code)) store.retry(clauseId);
      }
    },
    discard(clauseId) {
      const pending = state.pending.get(clauseId);
      if (pending) forget(clauseId, pending.key);
    },
    recover() {
      for (const key of words.list(keyOf())) {
        const pending = parseKept<Pending>(words.read(key));
        if (pending) queue({ ...pending, status: "saving", problem: null });
        else words.drop(key);
      }
    },
    tell: (told) => set(told.reduce(tellClause, state)),
  };
  return store;
}

/** Another answer was given elsewhere meanwhile: one of the two is to be chosen. */
export function isGivenElsewhere({ problem }: Pick<Pending, "problem">): boolean {
  return problem?.code === "conflict" && "current" in problem;
}
