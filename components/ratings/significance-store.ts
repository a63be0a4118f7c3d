import { type KeptWords, unsentRatingKey } from "@/components/annotations/kept-words";
import type { Me } from "@/components/annotations/operation";
import { ApiError, ask } from "@/lib/api-client";
import type { LiveEvent } from "@/lib/schemas/live-event";
import type { ClauseSignificance, GiveRating, Significance } from "@/lib/schemas/rating";
import { type RatingStore, createRatingStore } from "./rating-store";

/** One's standing answers under one criterion, and what may be known of the others'. */
export type SignificanceStore = RatingStore & {
  criterion: Significance["criterion"];
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
  const ratings = createRatingStore({
    clauses: significance.clauses,
    versionOf: () => versionId,
    send({ key, clauseId, versionId, value, cannotJudge, reason, supersedesId }) {
      const body: GiveRating = { criterionId: criterion.id, versionId, value, cannotJudge, reason, supersedesId };
      return ask<ClauseSignificance>(`/clauses/${clauseId}/ratings`, {
        method: "POST",
        body,
        idempotencyKey: key,
        as: me.id,
      });
    },
    words,
    keyOf: (clauseId) => unsentRatingKey(me.id, documentId, criterion.id, clauseId),
    onRefused: (code) => code === "signed-out" && onSignedOut(),
  });

  return {
    ...ratings,
    criterion,
    hear(event) {
      if (event.type === "significance" && event.documentId === documentId && event.criterionId === criterion.id) {
        ratings.tell([event.clause]);
      }
    },
    async refresh() {
      try {
        const answer = await ask<Significance>(`/documents/${documentId}/significance?criterion=${criterion.id}`, {
          as: me.id,
        });
        ratings.tell(answer.clauses);
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        if (error.code === "signed-out") onSignedOut();
      }
    },
  };
}
