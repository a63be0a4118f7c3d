import "server-only";
import { sayRecomputing } from "@/lib/brief/method-words";
import type { Actor } from "@/lib/policies/actor";
import type { RatingDto, Significance } from "@/lib/schemas/rating";
import type { RatingsFile } from "@/lib/schemas/rating-export";
import { sayEntered } from "@/lib/sessions/entered";
import { isAnswer } from "@/lib/statistics/is-answer";
import { stepOf } from "@/lib/statistics/scale";
import { database } from "./database";
import { findReadableDocument } from "./find-readable";
import { readSignificance } from "./read-significance";
import { readRevealedRound } from "./revealed-rounds";

/**
 * The ratings that the actor may read, clause by clause in the order of the text, by name within each.
 * @param criterionId without it the first that is asked.
 * @throws AppError not-found
 */
export async function exportRatings(actor: Actor, documentId: string, criterionId?: string): Promise<RatingsFile> {
  const { title } = await findReadableDocument(actor, documentId);
  const { criterion, raters, clauses } = await readSignificance(actor, documentId, criterionId);
  const [names, versions] = await Promise.all([nameClauses(documentId), nameVersions(documentId)]);
  const places = new Map([...names.keys()].map((id, at) => [id, at]));
  const groups = new Map(raters.map(({ id, group }) => [id, group]));
  const ordered = clauses.toSorted((a, b) => places.get(a.clauseId)! - places.get(b.clauseId)!);
  // Field by field: of a hundred thousand rows, spreading three objects into each takes most of the time.
  const toRow = (rating: RatingDto) => ({
    clauseNumber: names.get(rating.clauseId)!.clauseNumber,
    clauseTitle: names.get(rating.clauseId)!.clauseTitle,
    criterion: criterion.name,
    scale: criterion.scale,
    round: "standing",
    rater: rating.person.name,
    group: groups.get(rating.person.id) ?? "",
    value: rating.value,
    step: rating.value === null ? "" : (stepOf(rating.value, criterion)?.name ?? ""),
    cannotJudge: rating.cannotJudge,
    reason: rating.reason,
    valueBeforeSeeingOthers: rating.earlier?.value ?? null,
    sawOthers: rating.sawOthers,
    edition: versions.get(rating.versionId)!.edition,
    version: versions.get(rating.versionId)!.version,
    givenAt: rating.createdAt,
  });
  return {
    document: title,
    criterion: { name: criterion.name, question: criterion.question, scale: criterion.scale },
    ratings: ordered.flatMap((clause) => readable(clause).map(toRow)),
  };
}

/**
 * What a revealed round was answered, clause by clause in the order of the text, as it was stored at the reveal: by name, or
 * in the order of pseudonyms.
 * @throws AppError not-found
 */
export async function exportRound(actor: Actor, documentId: string, roundId: string): Promise<RatingsFile> {
  const { title } = await findReadableDocument(actor, documentId);
  const { criterion, session, ordinal, text, texts, closedAt, ...round } = await readRevealedRound(
    actor,
    documentId,
    roundId,
  );
  const { isNamed } = session;
  const results = new Map(round.results.clauses.map((result) => [result.clauseId, result]));
  const askedBefore = new Set(round.before.map(({ result }) => result.clauseId));
  return {
    document: title,
    criterion: { name: criterion.name, question: criterion.question, scale: criterion.scale },
    round: {
      session: session.title,
      ordinal,
      revealedAt: round.revealedAt,
      isNamed,
      rule: round.rule,
      recomputing: sayRecomputing(isNamed),
      ...(round.results.entered ? { entered: sayEntered(round.results.entered) } : {}),
    },
    ratings: round.clauses.flatMap(({ id, number, title: clauseTitle }) =>
      results.get(id)!.answers.map(({ rater, group, value, cannotJudge, reason }) => ({
        clauseNumber: number ?? "",
        clauseTitle: clauseTitle ?? "",
        criterion: criterion.name,
        scale: criterion.scale,
        round: `${session.title}, round ${ordinal}`,
        rater,
        group: group ?? "",
        value,
        step: value === null ? "" : (stepOf(value, criterion)?.name ?? ""),
        cannotJudge,
        reason,
        // That is in the file of the round before.
        valueBeforeSeeingOthers: null,
        sawOthers: askedBefore.has(id),
        edition: text.editionTitle,
        version: texts === 1 ? text.version : null,
        givenAt: closedAt,
        raterIs: isNamed ? "name" : "pseudonym of this clause and round",
      })),
    ),
  };
}

function readable({ mine, others }: Significance["clauses"][number]): RatingDto[] {
  return [...(mine && isAnswer(mine) ? [mine] : []), ...(others ?? [])].sort((a, b) =>
    BY_NAME.compare(a.person.name, b.person.name),
  );
}

const BY_NAME = new Intl.Collator("en");

/** As the text that opens first names them, in its order; then those that it no longer has, by their address. */
async function nameClauses(documentId: string) {
  const rows = await database().prisma.$queryRaw<{ id: string; number: string | null; title: string | null }[]>`
    SELECT c."id"::text AS "id", v."number", COALESCE(v."title", CASE WHEN v."clauseId" IS NULL THEN c."slug" END) AS "title"
    FROM "Clause" c
    LEFT JOIN "ClauseInVersion" v ON v."clauseId" = c."id" AND v."versionId" = (
      SELECT x."id" FROM "Version" x JOIN "Edition" e ON e."id" = x."editionId"
      WHERE e."documentId" = ${documentId}::uuid ORDER BY e."ordinal", x."ordinal" DESC LIMIT 1)
    WHERE c."documentId" = ${documentId}::uuid
    ORDER BY v."ordinal" NULLS LAST, c."slug"`;
  return new Map(rows.map(({ id, number, title }) => [id, { clauseNumber: number ?? "", clauseTitle: title ?? "" }]));
}

async function nameVersions(documentId: string) {
  const versions = await database().prisma.version.findMany({
    where: { edition: { documentId } },
    select: { id: true, ordinal: true, edition: { select: { title: true } } },
  });
  return new Map(versions.map(({ id, ordinal, edition }) => [id, { edition: edition.title, version: ordinal }]));
}
