// What is hidden: a value given outside a round can be seen after one's own is in. "Cannot judge" unlocks nothing, and
// observers, who give none, see none. Statistics are made of the rows that pass this filter, and of nothing else.
import { type Actor, WRITERS, coveredDocumentsOf, personIdOf, teamsOf } from "./actor";
import { type Condition, all, any, is, isIn, not } from "./condition";

/** `clauseId` stands for the question asked: this clause under one criterion, the same for the whole query. */
export type RatingRow = { teamId: string; documentId: string; personId: string; clauseId: string };

/** @param unlockedClauseIds clauses for which the actor has given a value of their own under the criterion asked for. */
export function readableRatings(actor: Actor, unlockedClauseIds: readonly string[]): Condition<RatingRow> {
  return any(
    all(isIn("teamId", teamsOf(actor)), is("personId", personIdOf(actor))),
    all(
      isIn("teamId", teamsOf(actor, WRITERS)),
      isIn("clauseId", unlockedClauseIds),
      // In a hidden round one's own alone.
      not(isIn("documentId", coveredDocumentsOf(actor))),
    ),
  );
}
