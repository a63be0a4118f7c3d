import type { Judgement } from "@/components/ratings/significance-state";

export type Ranked = { clauseId: string; value: number; rank: number };

export type OwnOrder = {
  /** Greatest value first; equal values share a rank, and the next rank counts them: 1, 2, 2, 4. */
  ranked: Ranked[];
  cannotJudge: string[];
  unrated: string[];
};

/** One's own answers, to be looked at together. Equal ones stay in the order given. */
export function orderOwn(clauseIds: readonly string[], judgementOf: (id: string) => Judgement | null): OwnOrder {
  const answers = clauseIds.map((clauseId) => ({ clauseId, judgement: judgementOf(clauseId) }));
  const rated = answers.flatMap(({ clauseId, judgement }) =>
    judgement && judgement.value !== null ? [{ clauseId, value: judgement.value }] : [],
  );
  return {
    ranked: rated
      .toSorted((a, b) => b.value - a.value)
      .map(({ clauseId, value }) => ({
        clauseId,
        value,
        rank: 1 + rated.filter((other) => other.value > value).length,
      })),
    cannotJudge: answers.filter(({ judgement }) => judgement?.cannotJudge).map(({ clauseId }) => clauseId),
    unrated: answers.filter(({ judgement }) => judgement === null).map(({ clauseId }) => clauseId),
  };
}
