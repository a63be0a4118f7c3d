import { useEffect, useState } from "react";
import type { Judgement } from "@/components/ratings/significance-state";
import { isAnswer } from "@/lib/statistics/is-answer";
import type { RatingStore } from "@/components/ratings/rating-store";

/** The last answer that the server has acknowledged on this page: when, of which clause, and what it was. */
export type Saved = { at: string; clauseId: string; judgement: Judgement | null };

export function useSaved(ratings: RatingStore): Saved | null {
  const [saved, setSaved] = useState<Saved | null>(null);
  useEffect(() => {
    let before = ratings.getState();
    return ratings.subscribe(() => {
      const now = ratings.getState();
      for (const [clauseId, pending] of before.pending) {
        // One that failed and is gone was given up, not saved.
        if (pending.status !== "saving" || now.pending.has(clauseId)) continue;
        const judgement = isAnswer(pending) ? pending : null;
        setSaved({ at: new Date().toISOString(), clauseId, judgement });
      }
      before = now;
    });
  }, [ratings]);
  return saved;
}
