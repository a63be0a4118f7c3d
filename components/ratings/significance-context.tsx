"use client";

import { createContext, use, useMemo, useSyncExternalStore } from "react";
import { summarise } from "@/lib/statistics/summarise";
import { type SignificanceState, judgementOf } from "./significance-state";
import type { SignificanceStore } from "./significance-store";

export const SignificanceContext = createContext<SignificanceStore | null>(null);

export function useSignificanceStore(): SignificanceStore {
  const store = use(SignificanceContext);
  if (!store) throw new Error("This component stands inside a reader.");
  return store;
}

export function useSignificanceState(): SignificanceState {
  const store = useSignificanceStore();
  return useSyncExternalStore(store.subscribe, store.getState, store.getState);
}

/** One clause as this person may see it: their own judgement, and the others' only where the server has told them. */
export function useClauseSignificance(clauseId: string) {
  const state = useSignificanceState();
  const clause = state.clauses.get(clauseId);
  const judgement = judgementOf(state, clauseId);
  return useMemo(() => {
    const others = clause?.others ?? null;
    const values = [judgement, ...(others ?? [])].flatMap((each) => each?.value ?? []);
    return {
      judgement,
      mine: clause?.mine ?? null,
      others,
      /** Null while nothing of others may be shown. */
      summary: others ? summarise(values) : null,
      pending: state.pending.get(clauseId) ?? null,
    };
  }, [clause, judgement, clauseId, state.pending]);
}
