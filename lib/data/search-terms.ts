// Asks the index: the whole phrase before all words, all words before a last word under way, then other forms of the words,
// and only where these find little, words that were meant.
import "server-only";
import type pg from "pg";
import { isNear, slipsAllowed } from "@/lib/search/near";
import { boundedPhrase, fuzzyWords, type Query, toFuzzyTsQuery, toTsQuery } from "@/lib/search/query";
import { database } from "./database";

export const MOST_HITS = 20;
/** With so many found as they were typed, nobody looks for what they did not type. */
const ENOUGH = 5;
/** A swap of two letters in a word of six leaves 3 of 11 trigrams: pg_trgm's own 0.3 would find no such slip. */
const LEAST_SIMILARITY = 0.2;

type BlockRow = { versionId: string; ordinal: number; start: number; end: number };

/** Of each version the best first, one more than is shown. */
export async function findBlocks(versionIds: readonly string[], query: Query): Promise<BlockRow[]> {
  return findTerms<BlockRow>({
    query,
    values: [versionIds],
    select: `SELECT * FROM (
        SELECT x."versionId", x."ordinal", b."start", b."end", array_position($1::uuid[], x."versionId") AS "place",
          row_number() OVER (PARTITION BY x."versionId" ORDER BY %rank DESC, x."ordinal") AS "row"
        FROM "BlockTerms" x JOIN "Block" b ON b."versionId" = x."versionId" AND b."ordinal" = x."ordinal"
        WHERE x."versionId" = ANY($1::uuid[]) AND %match
      ) found WHERE "row" <= %most ORDER BY "place", "row"`,
  });
}

type Ask = {
  query: Query;
  values: readonly unknown[];
  /** Over the alias x: %match is the condition, %rank how good the match is, %most how many to take. */
  select: string;
};

export async function findTerms<Row extends pg.QueryResultRow>({ query, values, select }: Ask): Promise<Row[]> {
  const params: unknown[] = [...values];
  const param = (value: unknown) => `$${params.push(value)}`;
  const typed = `${param(toTsQuery(query, "begun"))}::tsquery`;
  const words = `${param(toTsQuery(query, "whole"))}::tsquery`;
  const phrase = `${param(boundedPhrase(query))}::text`;
  const forms = `plainto_tsquery('english', ${param(query.phrase)})`;
  const rank = `CASE WHEN position(${phrase} IN ' ' || x."folded") > 0 THEN 4 WHEN x."terms" @@ ${words} THEN 3
    WHEN x."terms" @@ ${typed} THEN 2 ELSE 1 END`;
  const match = `(x."terms" @@ ${typed} OR x."terms" @@ ${forms})`;
  const fill = (rank: string, match: string, most: number) =>
    select
      .replaceAll("%rank", () => rank)
      .replaceAll("%match", () => match)
      .replaceAll("%most", String(most));
  const { rows } = await database().pool.query<Row>(fill(rank, match, MOST_HITS + 1), params);
  const meant = rows.length < ENOUGH ? await findMeant(query) : null;
  if (!meant) return rows;
  const similarParams = [...values, meant];
  const similar = `x."terms" @@ $${similarParams.length}::tsquery`;
  const more = await database().pool.query<Row>(fill("0", similar, MOST_HITS + 1), similarParams);
  return mergeRows(rows, more.rows);
}

/**
 * The question with every word that may have been meant. Each of them is taken, so that a word which stands only where the
 * actor may not read displaces no other.
 */
async function findMeant(query: Query): Promise<string | null> {
  const words = fuzzyWords(query);
  if (words.length === 0) return null;
  const last = query.runs.at(-1)!.text;
  const client = await database().pool.connect();
  try {
    // The operator, and with it the index, goes by a setting of the connection.
    await client.query(`BEGIN READ ONLY; SET LOCAL pg_trgm.similarity_threshold = ${LEAST_SIMILARITY}`);
    const { rows } = await client.query<{ sought: string; word: string }>(
      `SELECT sought, w."word" FROM unnest($1::text[]) sought JOIN "Word" w ON w."word" % sought`,
      [words],
    );
    const isMeant = ({ sought, word }: (typeof rows)[number]) =>
      isNear(sought, word, slipsAllowed(sought), query.isOpen && sought === last);
    const near = rows.filter(isMeant);
    const wordsFor = (word: string) => near.filter(({ sought }) => sought === word).map((each) => each.word);
    return toFuzzyTsQuery(query, new Map(words.map((word) => [word, wordsFor(word)])));
  } finally {
    await client.query("COMMIT").finally(() => client.release());
  }
}

/** What was found as it was typed stays first. */
function mergeRows<Row>(first: readonly Row[], then: readonly Row[]): Row[] {
  const keyOf = (row: Row) => {
    const { versionId, ordinal, id } = row as { versionId?: string; ordinal?: number; id?: string };
    return id ?? `${versionId} ${ordinal}`;
  };
  const known = new Set(first.map(keyOf));
  return [...first, ...then.filter((row) => !known.has(keyOf(row)))];
}
