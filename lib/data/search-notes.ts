import "server-only";
import type { Actor } from "@/lib/policies/actor";
import { not } from "@/lib/policies/condition";
import { uncovered } from "@/lib/policies/covered";
import { readableThreads } from "@/lib/policies/thread-policy";
import { findMatches, findSomeMatches } from "@/lib/search/find-matches";
import type { Query } from "@/lib/search/query";
import { cutSnippet } from "@/lib/search/snippet";
import type { NoteHit, SearchAnswer } from "@/lib/schemas/search";
import { toSql } from "./compile-condition";
import { COMMENT_OF_THREAD } from "./covering";
import { findTerms, MOST_HITS } from "./search-terms";
import { THREAD_COLUMNS } from "./thread-json";

type Said = { author: NoteHit["author"]; at: string; words: string };
type NoteRow = Said & { id: string; versionId: string | null; quote: string | null; comments: Said[] };

/** What the actor may not read is no row of the question at all: it changes no order, count or place of another. */
export async function searchNotes(actor: Actor, documentId: string, query: Query): Promise<SearchAnswer["notes"]> {
  const values: unknown[] = [documentId];
  const isReadable = toSql(readableThreads(actor), THREAD_COLUMNS, values);
  // The words of a thread are indexed as one: one that holds covered words is not found at all.
  const holdsCovered = toSql(not(uncovered(actor)), COMMENT_OF_THREAD, values);
  const rows = await findTerms<NoteRow>({
    query,
    values,
    select: `
      SELECT found."id", found."createdAt" AS "at", json_build_object('id', p."id", 'name', p."name") AS "author",
        a."versionId", a."exact" AS "quote", COALESCE((
          SELECT json_agg(json_build_object('author', json_build_object('id', q."id", 'name', q."name"), 'at', c."createdAt",
            'words', c."plainText") ORDER BY c."createdAt", c."id")
          FROM "Comment" c JOIN "Person" q ON q."id" = c."authorId" WHERE c."threadId" = found."id" AND c."deletedAt" IS NULL
        ), '[]') AS "comments"
      FROM (
        SELECT t."id", t."createdAt", t."authorId", %rank AS "rank"
        FROM "ThreadTerms" x JOIN "Thread" t ON t."id" = x."threadId" JOIN "Document" d ON d."id" = t."documentId"
        WHERE t."documentId" = $1::uuid AND ${isReadable} AND %match
          AND NOT EXISTS (SELECT 1 FROM "Comment" c WHERE c."threadId" = t."id" AND ${holdsCovered})
        ORDER BY "rank" DESC, t."createdAt" DESC, t."id" LIMIT %most
      ) found JOIN "Person" p ON p."id" = found."authorId" LEFT JOIN "Annotation" a ON a."threadId" = found."id"
      ORDER BY found."rank" DESC, found."createdAt" DESC, found."id"`,
  });
  const hits = rows.flatMap((row) => toHit(row, query) ?? []);
  return { hits: hits.slice(0, MOST_HITS), hasMore: hits.length > MOST_HITS };
}

/** Shown by the first comment that holds all words, else by the quote, else by what holds some of them. */
function toHit({ id, author, at, versionId, quote, comments }: NoteRow, query: Query): NoteHit | null {
  const note = { threadId: id, versionId, quote };
  const quoted: Said = { author, at: new Date(at).toISOString(), words: quote ?? "" };
  const whole = [quote, ...comments.map(({ words }) => words)].filter((each) => each !== null).join("\n");
  if (findMatches(whole, query).length === 0) return null;
  for (const find of [findMatches, findSomeMatches]) {
    for (const said of [...comments, quoted]) {
      const matches = find(said.words, query);
      if (matches.length === 0) continue;
      const where = said === quoted ? "quote" : "comment";
      return { ...note, author: said.author, at: said.at, in: where, snippet: cutSnippet(said.words, matches) };
    }
  }
  return null;
}
