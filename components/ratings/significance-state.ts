// What may be known of each clause's significance, and one's own judgements on their way to the server. Ratings are
// append-only, so of two tellings of one clause the one with the later rating is the newer. In a hidden round nothing is
// known but one's own.
import type { Problem } from "@/components/annotations/operation";
import type { ClauseSignificance, GiveRating, RatingDto } from "@/lib/schemas/rating";
import { isAnswer } from "@/lib/statistics/is-answer";

/** One's own answer that the server has: a standing one, or one in a round. */
export type OwnRating = Omit<RatingDto, "person" | "sawOthers" | "earlier"> & Partial<Pick<RatingDto, "sawOthers">>;
export type KnownClause = Omit<ClauseSignificance, "mine"> & { mine: OwnRating | null };

export type Judgement = Pick<GiveRating, "value" | "cannotJudge" | "reason">;

export type Pending = Judgement & {
  key: string;
  clauseId: string;
  versionId: string;
  /** The rating that it replaces, once it was sent: a retry must ask for the same. */
  supersedesId?: string | null;
  status: "saving" | "failed";
  problem: Problem | null;
};

export type SignificanceState = {
  clauses: ReadonlyMap<string, KnownClause>;
  /** The last judgement of each clause that is not confirmed. */
  pending: ReadonlyMap<string, Pending>;
};

export function tellClause(state: SignificanceState, told: KnownClause): SignificanceState {
  const known = state.clauses.get(told.clauseId);
  if (known && latestOf(known) > latestOf(told)) return state;
  return { ...state, clauses: new Map(state.clauses).set(told.clauseId, told) };
}

/** The server knows a rating of one's own that this page did not: given on another device. */
export function tellMine(state: SignificanceState, clauseId: string, mine: OwnRating | null): SignificanceState {
  const known = state.clauses.get(clauseId) ?? { clauseId, mine: null, others: null };
  return { ...state, clauses: new Map(state.clauses).set(clauseId, { ...known, mine }) };
}

export function setPending(state: SignificanceState, pending: Pending): SignificanceState {
  return { ...state, pending: new Map(state.pending).set(pending.clauseId, pending) };
}

/** Done with: unless a newer judgement has taken its place. */
export function dropPending(state: SignificanceState, clauseId: string, key: string): SignificanceState {
  if (state.pending.get(clauseId)?.key !== key) return state;
  const pending = new Map(state.pending);
  pending.delete(clauseId);
  return { ...state, pending };
}

function latestOf({ mine, others, takenBackAt = "" }: KnownClause): string {
  const known: readonly (OwnRating | null)[] = [mine, ...(others ?? [])];
  return known.reduce(
    (latest, rating) => (rating && rating.createdAt > latest ? rating.createdAt : latest),
    takenBackAt,
  );
}

/** One's own judgement as it stands on screen: what is on its way counts. */
export function judgementOf(state: SignificanceState, clauseId: string): Judgement | null {
  const judgement = state.pending.get(clauseId) ?? state.clauses.get(clauseId)?.mine ?? null;
  return judgement && isAnswer(judgement) ? judgement : null;
}

/** How many of these clauses one has judged; "cannot judge" is an answer. */
export function countJudged(state: SignificanceState, clauseIds: readonly string[]): number {
  return clauseIds.filter((id) => judgementOf(state, id) !== null).length;
}
