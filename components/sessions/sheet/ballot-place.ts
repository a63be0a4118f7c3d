import type { RecordedRater } from "./which-round";

/** Where the answers of a sheet go: to one's own ballot, or to that of somebody for whom one enters them. */
export type BallotPlace = {
  /** Of the API: `/ratings` below it takes an answer. */
  path: string;
  /** Under which what is not sent yet is kept on this device. */
  key: string;
  rater: RecordedRater | null;
};

export function ballotPlace(roundId: string, rater: RecordedRater | null): BallotPlace {
  if (!rater) return { path: `/rounds/${roundId}`, key: roundId, rater };
  return { path: `/rounds/${roundId}/records/${rater.id}`, key: `${roundId}/${rater.id}`, rater };
}
