import "server-only";
import { AppError } from "@/lib/errors";
import { coveredDocumentsOf, type PersonActor } from "@/lib/policies/actor";
import { presentSignificance } from "@/lib/policies/present-significance";
import type { ClauseSignificance, GiveRating, RatingDto } from "@/lib/schemas/rating";
import type { Transaction } from "./database";
import { checkWritable, findReadableClause, findReadableVersion } from "./find-readable";
import { readRatings, unlockedClauseIds } from "./rating-rows";
import { write, type WriteOptions } from "./write";

/** Appends one settled judgement. A change of mind names the rating it supersedes, so that two devices cannot overwrite each other unseen. */
export async function giveRating(
  actor: PersonActor,
  clauseId: string,
  given: GiveRating,
  options: WriteOptions,
): Promise<ClauseSignificance> {
  return write(actor, options, async ({ tx, notify }) => {
    const clause = await findReadableClause(actor, clauseId, tx);
    checkWritable(actor, clause);
    const { teamId } = clause.facts;
    const { documentId } = clause;
    if (!clause.isRatable) throw new AppError("bad-input", "This part of the document is not rated.");
    await checkQuestion(actor, documentId, teamId, given, tx);

    const question = { documentId, clauseId, criterionId: given.criterionId };
    const seen = await readRatings(actor, question, tx);
    // What is covered now was open before.
    const isCovered = coveredDocumentsOf(actor).includes(documentId);
    const hadUnlocked = isCovered && (await unlockedClauseIds(actor, question, tx)).includes(clauseId);
    const mine = seen.find(({ person }) => person.id === actor.personId) ?? null;
    if ((mine?.id ?? null) !== given.supersedesId) {
      throw new AppError("conflict", "You have rated this clause elsewhere since. Look at that value first.", {
        current: mine,
      });
    }
    const saidBefore = mine && isSameJudgement(mine, given) ? mine : null;
    if (!saidBefore || (await isOfLaterText(saidBefore, given, tx))) {
      const { criterionId, versionId, value, cannotJudge, reason, supersedesId } = given;
      const sawOthers =
        saidBefore?.sawOthers ?? (hadUnlocked || seen.some(({ person }) => person.id !== actor.personId));
      const personId = actor.personId;
      await tx.rating.create({
        data: { personId, clauseId, criterionId, versionId, value, cannotJudge, reason, supersedesId, sawOthers },
      });
      // No line in the activity log: that somebody has rated is itself hidden, and the ratings are their own log.
      await notify({ topic: "rating", id: criterionId, clauseId });
    }
    const isOpen = (await unlockedClauseIds(actor, question, tx)).includes(clauseId);
    return presentSignificance(actor, { teamId, documentId, clauseId }, await readRatings(actor, question, tx), isOpen);
  });
}

/** Said again it is no change of mind, and must not count as one made after seeing the others. */
function isSameJudgement(mine: RatingDto, given: GiveRating): boolean {
  return mine.value === given.value && mine.cannotJudge === given.cannotJudge && mine.reason === given.reason;
}

/** The same of another version of the same text: it still stands, and from now on for that one. */
async function isOfLaterText(mine: RatingDto, given: GiveRating, tx: Transaction): Promise<boolean> {
  if (mine.versionId === given.versionId) return false;
  const ids = [mine.versionId, given.versionId];
  const editions = await tx.version.findMany({ where: { id: { in: ids } }, select: { editionId: true } });
  return new Set(editions.map(({ editionId }) => editionId)).size === 1;
}

async function checkQuestion(
  actor: PersonActor,
  documentId: string,
  teamId: string,
  given: GiveRating,
  tx: Transaction,
) {
  const criterion = await tx.criterion.findFirst({
    where: { id: given.criterionId, teamId },
  });
  if (!criterion?.firstAskedAt) {
    throw new AppError("bad-input", "This criterion is not one of the team's. Reload the page.");
  }
  const { name, least, greatest } = criterion;
  if (!criterion.isAsked) {
    throw new AppError("bad-input", `The team no longer rates by ${name}. What was given stays; reload the page.`);
  }
  if (given.value !== null && (given.value < least || given.value > greatest)) {
    throw new AppError("bad-input", `A value is from ${least} to ${greatest}.`);
  }
  const version = await findReadableVersion(actor, given.versionId, tx);
  if (version.documentId !== documentId) throw new AppError("bad-input", "This version is of another document.");
}
