import { type KeptWords, parseKept, unsentRatingKey } from "@/components/annotations/kept-words";
import type { Me, Problem } from "@/components/annotations/operation";
import { ApiError, ask, newKey } from "@/lib/api-client";
import type { LiveEvent } from "@/lib/schemas/live-event";
import type { ClauseSignificance, GiveRating, RatingDto, Significance } from "@/lib/schemas/rating";
import {
  type Judgement,
  type Pending,
  type SignificanceState,
  dropPending,
  setPending,
  tellClause,
  tellMine,
} from "./significance-state";

export type SignificanceStore = {
  criterion: Significance["criterion"];
  subscribe: (listener: () => void) => () => void;
  getState: () => SignificanceState;
  /** Shows a settled judgement at once and saves it behind. */
  give: (clauseId: string, judgement: Judgement) => void;
  retry: (clauseId: string) => void;
  retryAll: (codes: readonly Problem["code"][]) => void;
  discard: (clauseId: string) => void;
  /** Sends what was not saved when the page was left. */
  recover: () => void;
  hear: (event: LiveEvent) => void;
  refresh: () => Promise<void>;
};

type Options = {
  documentId: string;
  versionId: string;
  significance: Significance;
  me: Me;
  words: KeptWords;
  onSignedOut: () => void;
};

export function createSignificanceStore({
  documentId,
  versionId,
  significance,
  me,
  words,
  onSignedOut,
}: Options): SignificanceStore {
  const { criterion } = significance;
  let state: SignificanceState = {
    clauses: new Map(significance.clauses.map((clause) => [clause.clauseId, clause])),
    pending: new Map(),
  };
  const listeners = new Set<() => void>();
  const keyOf = (clauseId?: string) => unsentRatingKey(me.id, documentId, criterion.id, clauseId);
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
    const { key, clauseId, value, cannotJudge, reason } = pending;
    const { supersedesId = state.clauses.get(clauseId)?.mine?.id ?? null } = pending;
    if (state.pending.get(clauseId)?.key === key) remember({ ...pending, supersedesId });
    const criterionId = criterion.id;
    const body: GiveRating = { criterionId, versionId: pending.versionId, value, cannotJudge, reason, supersedesId };
    try {
      const told = await ask<ClauseSignificance>(`/clauses/${clauseId}/ratings`, {
        method: "POST",
        body,
        idempotencyKey: key,
        as: me.id,
      });
      set(tellClause(state, told));
      forget(clauseId, key);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      const pending = state.pending.get(clauseId);
      if (error.code === "conflict" && "current" in error.details) {
        set(tellMine(state, clauseId, error.details.current as RatingDto | null));
      }
      if (pending?.key === key) {
        set(setPending(state, { ...pending, status: "failed", problem: { code: error.code, message: error.message } }));
      }
      if (error.code === "signed-out") onSignedOut();
    }
  }
  function send(pending: Pending) {
    remember(pending);
    const { clauseId } = pending;
    const sent = (lanes.get(clauseId) ?? Promise.resolve()).then(() => call(pending));
    lanes.set(clauseId, sent);
  }

  const store: SignificanceStore = {
    criterion,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    getState: () => state,
    give(clauseId, { value, cannotJudge, reason }) {
      send({ value, cannotJudge, reason, clauseId, versionId, key: newKey(), status: "saving", problem: null });
    },
    retry(clauseId) {
      const pending = state.pending.get(clauseId);
      if (!pending) return;
      // After a conflict another rating is superseded: that is another request, and wants another key.
      const isOther = pending.problem?.code === "conflict";
      const anew = isOther ? { key: newKey(), supersedesId: undefined } : {};
      send({ ...pending, ...anew, status: "saving", problem: null });
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
        if (pending) send({ ...pending, status: "saving", problem: null });
        else words.drop(key);
      }
    },
    hear(event) {
      if (event.type === "significance" && event.documentId === documentId && event.criterionId === criterion.id) {
        set(tellClause(state, event.clause));
      }
    },
    async refresh() {
      try {
        const answer = await ask<Significance>(`/documents/${documentId}/significance?criterion=${criterion.id}`, {
          as: me.id,
        });
        set(answer.clauses.reduce(tellClause, state));
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        if (error.code === "signed-out") onSignedOut();
      }
    },
  };
  return store;
}
