import "server-only";
import { type CarriedNote, carryNotes } from "@/lib/documents/carry-notes";
import { cleanBlockText } from "@/lib/documents/clean-text";
import { compareVersions } from "@/lib/documents/compare-versions";
import { diffWords, shortenPieces } from "@/lib/documents/diff-words";
import type { DraftBlock } from "@/lib/documents/draft-blocks";
import type { PersonActor } from "@/lib/policies/actor";
import { readableThreads } from "@/lib/policies/thread-policy";
import type { PreviewVersion, VersionPreview } from "@/lib/schemas/new-version";
import { toSql } from "./compile-condition";
import { database } from "./database";
import { checkPublishable, findReadableEdition } from "./find-readable";
import { planVersion, type VersionPlan } from "./plan-version";
import { loadStandingNotes, type StandingRow } from "./standing-notes";
import { THREAD_COLUMNS } from "./thread-json";

/** As many as a person looks through before publishing; all of them are in the review after it. */
const MOST_TO_REVIEW = 200;

/** What publishing this draft would change. Counts only what the actor may read: a private note is its author's to know. */
export async function previewVersion(
  actor: PersonActor,
  editionId: string,
  { blocks }: PreviewVersion,
): Promise<VersionPreview> {
  const edition = await findReadableEdition(actor, editionId);
  checkPublishable(actor, edition);
  const { prisma } = database();
  const { id: versionId } = await prisma.version.findFirstOrThrow({
    where: { editionId },
    orderBy: { ordinal: "desc" },
    select: { id: true },
  });
  const plan = await planVersion(actor, edition, versionId, blocks);
  const { previous, structured, matched, clauseIds } = plan;
  const kept = new Set(clauseIds.filter((id) => id !== null));
  const standing = await loadStandingNotes(prisma, { editionId, versionId }, actor);
  const carried = carryNotes(previous.text, structured.text, standing, kept);
  const difference = compareVersions(previous, structured, matched);
  const blockIndexes = clauseBlocks(blocks);
  const removed = previous.clauses.flatMap(({ id }) => (kept.has(id) ? [] : [id]));
  return {
    previous: { id: versionId, ordinal: previous.ordinal },
    clauses: difference.clauses.map(({ at, of, ...change }) => ({
      ...change,
      blockIndex: at === null ? null : blockIndexes[at]!,
      clauseId: at === null ? previous.clauses[of!]!.id : clauseIds[at]!,
    })),
    outside: difference.outside,
    notes: { ...countNotes(carried), onRemovedClauses: await countOnClauses(actor, removed) },
    toReview: reviewOf(plan, carried, standing),
    knownClauses: await listClauses(edition.documentId, previous.clauses),
  };
}

/** Index in the draft of each clause's first block, as structureText() counts them. */
function clauseBlocks(blocks: readonly DraftBlock[]): number[] {
  return blocks.flatMap(({ kind, text }, index) => (kind === "clause" && cleanBlockText(text) !== "" ? [index] : []));
}

function countNotes(carried: readonly CarriedNote[]) {
  const count = (...statuses: string[]) =>
    carried.filter((note) => statuses.includes(note.status) && !note.isKept).length;
  const kept = carried.filter((note) => note.isKept).length;
  return { stay: count("EXACT") + kept, moved: count("MOVED"), changed: count("CHANGED"), orphaned: count("ORPHANED") };
}

function reviewOf(
  plan: VersionPlan,
  carried: readonly CarriedNote[],
  standing: readonly StandingRow[],
): VersionPreview["toReview"] {
  const notes = new Map(standing.map((note) => [note.annotationId, note]));
  return carried
    .flatMap(({ annotationId, status, start, end, isKept }) => {
      if (isKept || status === "EXACT" || status === "MOVED") return [];
      return [{ ...notes.get(annotationId)!, status, start, end }];
    })
    .slice(0, MOST_TO_REVIEW)
    .map(({ threadId, status, span, quote, start, end }) => {
      const before = span ? plan.previous.text.slice(span.start, span.end) : quote.exact;
      const after = start === null || end === null ? "" : plan.structured.text.slice(start, end);
      return { threadId, status, pieces: shortenPieces(diffWords(before, after)) };
    });
}

async function countOnClauses(actor: PersonActor, clauseIds: string[]): Promise<number> {
  const values: unknown[] = [clauseIds];
  const isReadable = toSql(readableThreads(actor), THREAD_COLUMNS, values);
  const { rows } = await database().pool.query<{ count: number }>({
    text: `SELECT count(*)::int AS "count" FROM "Thread" t JOIN "Document" d ON d."id" = t."documentId"
      WHERE t."place" = 'CLAUSE' AND t."clauseId" = ANY($1::uuid[]) AND ${isReadable}`,
    values,
  });
  return rows[0]!.count;
}

/** Those of the previous version first, then what the document had or has elsewhere, by its latest name. */
async function listClauses(documentId: string, previous: VersionPlan["previous"]["clauses"]) {
  const rows = await database().prisma.$queryRaw<{ id: string; number: string | null; title: string | null }[]>`
    SELECT DISTINCT ON (c."id") c."id", i."number", i."title"
    FROM "Clause" c JOIN "ClauseInVersion" i ON i."clauseId" = c."id" JOIN "Version" v ON v."id" = i."versionId"
    WHERE c."documentId" = ${documentId}::uuid ORDER BY c."id", v."publishedAt" DESC, v."ordinal" DESC`;
  const known = new Set(previous.map(({ id }) => id));
  return [
    ...previous.map(({ id, number, title }) => ({ id, number, title, isInPrevious: true })),
    ...rows.filter(({ id }) => !known.has(id)).map((row) => ({ ...row, isInPrevious: false })),
  ];
}
