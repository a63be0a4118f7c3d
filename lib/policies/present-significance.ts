import type { ClauseSignificance, RatingDto } from "@/lib/schemas/rating";
import { isAnswer } from "@/lib/statistics/is-answer";
import { type Actor, coveredDocumentsOf, personIdOf, teamsOf, WRITERS } from "./actor";
import { holds } from "./condition";
import { readableRatings } from "./rating-policy";

/** One clause's ratings, loaded once for everybody, as this actor may know them. */
export function presentSignificance(
  actor: Actor,
  place: { teamId: string; documentId: string; clauseId: string },
  ratings: readonly RatingDto[],
  hasUnlocked: boolean,
): ClauseSignificance {
  const { teamId, documentId, clauseId } = place;
  const readable = readableRatings(actor, hasUnlocked ? [clauseId] : []);
  const seen = ratings.filter((rating) =>
    holds(readable, { teamId, documentId, clauseId, personId: rating.person.id }),
  );
  const mine = seen.find((rating) => rating.person.id === personIdOf(actor)) ?? null;
  // Who took theirs back has seen the others', and is marked for it; they are covered again until the next.
  const isCovered = coveredDocumentsOf(actor).includes(documentId);
  const isOpen = hasUnlocked && !isCovered && teamsOf(actor, WRITERS).includes(teamId) && !(mine && !isAnswer(mine));
  const others = isOpen ? seen.filter((rating) => rating.person.id !== personIdOf(actor)) : null;
  return {
    clauseId,
    mine,
    others: others?.filter(isAnswer) ?? null,
    // Oldest first.
    takenBackAt: others?.findLast((rating) => !isAnswer(rating))?.createdAt,
  };
}
