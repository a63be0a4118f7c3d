import { beforeAll, describe, expect, it } from "vitest";
import type { DocumentView, VersionView } from "@/lib/schemas/document";
import { type Cast, makeCast } from "@/test/actors";
import { database } from "./database";
import { readDocument } from "./read-document";
import { readRecord } from "./read-record";
import { readVersion } from "./read-version";

let cast: Cast;
let document: DocumentView;
let english: VersionView;
let chinese: VersionView;
let excerpt: VersionView;

beforeAll(async () => {
  cast = await makeCast();
  const actor = await cast.observer.actor();
  document = await readDocument(actor, cast.documentId);
  const versions = document.editions.map((edition) => readVersion(actor, edition.versions[0]!.id));
  [english, chinese, excerpt] = (await Promise.all(versions)) as [VersionView, VersionView, VersionView];
});

describe("the bundled plan in a team", () => {
  it("opens on the English working paraphrase", () => {
    expect(document.editions.map(({ language, status }) => [language, status])).toEqual([
      ["en", "WORKING_PARAPHRASE"],
      ["zh", "WORKING_PARAPHRASE"],
      ["en", "OFFICIAL_EXCERPT"],
    ]);
    expect(document.editions[0]!.versions[0]!.origin.kind).toBe("bundled");
  });

  it("has thirteen clauses to rate, the same in every edition", async () => {
    const rows = await database().prisma.clause.findMany({ where: { documentId: cast.documentId } });
    expect(rows.filter(({ isRatable }) => isRatable)).toHaveLength(13);
    const ids = english.clauses.map(({ id }) => id);
    expect(ids).toHaveLength(14);
    expect(chinese.clauses.map(({ id }) => id)).toEqual(ids);
    expect(excerpt.clauses.map(({ id }) => id)).toEqual(ids.slice(0, 2));
    expect(english.clauses[0]).toMatchObject({ slug: "preamble", isRatable: false });
  });

  it("numbers sentence 10.3 the same in both languages", () => {
    const sentence = (version: VersionView) => {
      const clause = version.clauses.find(({ number }) => number === "10")!;
      const found = version.sentences.find(({ clauseId, ordinal }) => clauseId === clause.id && ordinal === 3)!;
      return { clauseId: clause.id, text: version.text.slice(found.start, found.end) };
    };
    expect(sentence(english).clauseId).toBe(sentence(chinese).clauseId);
    expect(sentence(english).text).toMatch(/^Data rules/);
    expect(sentence(chinese).text).toMatch(/^数据规则/);
  });

  it("says that the excerpt is cut off, where it came from, and what stands beside each clause", () => {
    expect(excerpt.origin).toMatchObject({
      kind: "address",
      httpStatus: 200,
      isTruncated: true,
      sizeAsReported: "13 KB",
    });
    expect(excerpt.text).toMatch(/maximize AI’s huge po$/);
    for (const { apparatus } of [...english.clauses, ...chinese.clauses]) {
      expect(apparatus?.asks.length).toBeGreaterThan(0);
      expect(apparatus?.evidenceMeaning).not.toBe("");
    }
  });

  it("keeps its record from strangers", async () => {
    const record = await readRecord(await cast.observer.actor(), cast.documentId);
    expect(record?.fields.find(({ field }) => field === "importance")?.value).toMatchObject({
      value: 62,
      greatest: 100,
    });
    expect(await readRecord(await cast.stranger.actor(), cast.documentId)).toBeNull();
  });
});

describe("a published text", () => {
  it.each(["Version", "Block", "ClauseInVersion", "Sentence"])("is never changed: %s", async (table) => {
    const { pool } = database();
    const where = table === "Version" ? `"id" = $1` : `"versionId" = $1`;
    const column = table === "Version" ? "text" : "start";
    const update = pool.query(`UPDATE "${table}" SET "${column}" = "${column}" WHERE ${where}`, [english.id]);
    await expect(update).rejects.toThrow(/immutable/);
    await expect(pool.query(`DELETE FROM "${table}" WHERE ${where}`, [english.id])).rejects.toThrow(/immutable/);
  });
});
