import "server-only";
import { diffWords, shortenPieces } from "@/lib/documents/diff-words";
import type { TextSpan } from "@/lib/documents/structured-text";
import type { Actor } from "@/lib/policies/actor";
import type { Review, ReviewItem } from "@/lib/schemas/review";
import type { ThreadDto } from "@/lib/schemas/thread";
import { database } from "./database";
import { listThreads } from "./list-threads";
import { versionText } from "./version-text";

type Version = { id: string; ordinal: number; text: string; sentences: TextSpan[] };

/** A sentence can be a page long: as much of it as shows the place. */
const MOST_CONTEXT = 300;

/**
 * What the actor may read of the notes whose passages this version changed or lost, and nobody has settled.
 * @param first how many of them, from the beginning.
 */
export async function readReview(actor: Actor, versionId: string, first: number): Promise<Review> {
  const { json } = await listThreads(actor, versionId, { needsLook: true });
  const { threads: all } = JSON.parse(json) as { threads: ThreadDto[] };
  if (all.length === 0) return { items: [], total: 0 };
  const isLost = (thread: ThreadDto) => Number(anchorIn(thread, versionId) === null);
  // In the order of the text, and what is nowhere in it at the end.
  const threads = all.toSorted((a, b) => isLost(a) - isLost(b)).slice(0, first);
  const versions = await loadVersions(versionId);
  const clauses = await database().prisma.clauseInVersion.findMany({
    where: { versionId },
    orderBy: { start: "asc" },
    select: { clauseId: true, number: true, title: true, start: true, end: true },
  });
  const items = threads.map((thread): ReviewItem => {
    const now = anchorIn(thread, versionId);
    const last = versions.findLast(({ id }) => id !== versionId && anchorIn(thread, id));
    const { before, ordinal } = stoodIn(thread, last);
    const open = versions.at(-1)!;
    const after = now && inSentence(open, now);
    const clause = now
      ? clauses.findLast(({ start, end }) => start <= now.start && now.start < end)
      : clauses.find(({ clauseId }) => clauseId === thread.clauseId);
    return {
      thread,
      before: { ...before, ordinal: ordinal ?? open.ordinal },
      after,
      pieces: shortenPieces(diffWords(before.exact, after?.exact ?? "")),
      clause: clause ? { id: clause.clauseId, number: clause.number, title: clause.title } : null,
    };
  });
  return { items, total: all.length };
}

function anchorIn({ annotation }: ThreadDto, versionId: string): TextSpan | null {
  const anchor = annotation?.anchors.find((each) => each.versionId === versionId);
  return anchor?.start == null || anchor.end == null ? null : { start: anchor.start, end: anchor.end };
}

function stoodIn(thread: ThreadDto, version: Version | undefined) {
  const span = version && anchorIn(thread, version.id);
  if (version && span) return { before: inSentence(version, span), ordinal: version.ordinal };
  const { exact, prefix, suffix } = thread.annotation!.quote;
  return { before: { lead: prefix, exact, tail: suffix }, ordinal: null };
}

function inSentence({ text, sentences }: Version, { start, end }: TextSpan) {
  const around = sentences.filter((sentence) => sentence.start < end && sentence.end > start);
  const from = Math.max(Math.min(start, around[0]?.start ?? start), start - MOST_CONTEXT);
  const to = Math.min(Math.max(end, around.at(-1)?.end ?? end), end + MOST_CONTEXT);
  const lead = text.slice(from, start).replace(/^[\udc00-\udfff]/, "");
  return { lead, exact: text.slice(start, end), tail: text.slice(end, to).replace(/[\ud800-\udbff]$/, "") };
}

/** This version and those before it, the oldest first. */
async function loadVersions(versionId: string): Promise<Version[]> {
  const rows = await database().prisma.$queryRaw<{ id: string; ordinal: number; sentences: TextSpan[] }[]>`
    SELECT v."id", v."ordinal", (SELECT COALESCE(json_agg(json_build_object('start', s."start", 'end', s."end")
      ORDER BY s."start"), '[]') FROM "Sentence" s WHERE s."versionId" = v."id") AS "sentences"
    FROM "Version" v JOIN "Version" open ON open."editionId" = v."editionId"
    WHERE open."id" = ${versionId}::uuid AND v."ordinal" <= open."ordinal" ORDER BY v."ordinal"`;
  return Promise.all(rows.map(async (row) => ({ ...row, text: (await versionText(row.id)).text })));
}
