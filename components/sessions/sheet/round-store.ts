import { type KeptWords, unsentAnswerKey } from "@/components/annotations/kept-words";
import type { Problem } from "@/components/annotations/operation";
import { createRatingStore, type RatingStore } from "@/components/ratings/rating-store";
import type { KnownClause } from "@/components/ratings/significance-state";
import { ask } from "@/lib/api-client";
import type { JudgeClause } from "@/lib/schemas/rating";
import type { RoundRatingDto } from "@/lib/schemas/session";
import type { BallotPlace } from "./ballot-place";

export type RoundStore = RatingStore & {
  /** Another text is read from now on: what is given says so. */
  readIn: (versionOf: VersionOf) => void;
};

/** The text in which a clause is read. */
export type VersionOf = (clauseId: string) => string;

type Options = {
  place: BallotPlace;
  ratings: readonly RoundRatingDto[];
  visitorId: string;
  versionOf: VersionOf;
  words: KeptWords;
  onRefused: (code: Problem["code"]) => void;
};

/** One's own answers in a round, or those that one enters for another. Those of others are never in here. */
export function createRoundStore({ place, ratings, visitorId, words, onRefused, ...first }: Options): RoundStore {
  let { versionOf } = first;
  const store = createRatingStore({
    clauses: ratings.map(known),
    versionOf: (clauseId) => versionOf(clauseId),
    async send({ key, clauseId, versionId, value, cannotJudge, reason, supersedesId }) {
      const body: JudgeClause = { clauseId, versionId, value, cannotJudge, reason, supersedesId };
      const { mine } = await ask<{ mine: RoundRatingDto | null }>(`${place.path}/ratings`, {
        method: "POST",
        body,
        idempotencyKey: key,
        as: visitorId,
      });
      return { clauseId, mine, others: null };
    },
    words,
    keyOf: (clauseId) => unsentAnswerKey(visitorId, place.key, clauseId),
    onRefused,
  });
  return { ...store, readIn: (next) => (versionOf = next) };
}

export function known(rating: RoundRatingDto): KnownClause {
  return { clauseId: rating.clauseId, mine: rating, others: null };
}
