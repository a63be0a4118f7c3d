import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { GET as getVersion } from "@/app/api/v1/versions/[versionId]/route";
import { GET as listDocuments, POST as publish } from "@/app/api/v1/teams/[teamId]/documents/route";
import { database } from "@/lib/data/database";
import { documentViewSchema, librarySchema, versionViewSchema } from "@/lib/schemas/document";
import { type Cast, type TestPerson, makeCast } from "@/test/actors";
import { call } from "@/test/call";
import { GET as getDocument, PATCH as editDocument } from "./[documentId]/route";

const BLOCKS = [
  { kind: "title", text: "海洋政策 🌊" },
  { kind: "clause", text: "1. Protect the sea. It feeds us.", number: "1", title: null },
  { kind: "paragraph", text: "It also breathes for us." },
  { kind: "clause", text: "2. Definitions", number: "2", title: "Definitions", isHeading: true, ratable: false },
];

const text = (changes: object = {}) => ({
  title: "A policy for the sea",
  language: "en",
  direction: "LTR",
  status: "OFFICIAL",
  source: { kind: "pasted" },
  blocks: BLOCKS,
  ...changes,
});

let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
});

const publishAs = (as: TestPerson | null, body: unknown = text(), key?: string | null) =>
  call(publish, { as, params: { teamId: cast.teamId }, body, ...(key === undefined ? {} : { key }) });

describe("publishing a document", () => {
  it("is for stewards: others are refused by who they are", async () => {
    const statuses = [];
    for (const as of [null, cast.stranger, cast.observer, cast.reviewer, cast.facilitator, cast.owner]) {
      statuses.push((await publishAs(as)).status);
    }
    expect(statuses).toEqual([401, 404, 403, 403, 201, 201]);
  });

  it("builds text, clauses and sentences on the server", async () => {
    const { body } = await publishAs(
      cast.owner,
      text({ source: { kind: "file", fileName: "sea.md" }, language: "EN-us" }),
    );
    const as = cast.observer;
    const document = documentViewSchema.parse((await call(getDocument, { as, params: { documentId: body.id } })).body);
    expect(document).toMatchObject({ title: "A policy for the sea", version: 1, can: { write: false, manage: false } });
    const edition = document.editions[0]!;
    expect(edition).toMatchObject({ language: "en-US", direction: "LTR", status: "OFFICIAL" });
    const version = versionViewSchema.parse(
      (await call(getVersion, { as, params: { versionId: edition.versions[0]!.id } })).body,
    );
    expect(version.text).toBe(BLOCKS.map((block) => block.text).join("\n\n"));
    expect(version.origin).toEqual({ kind: "file", fileName: "sea.md" });
    expect(version.clauses.map(({ slug, number, isRatable }) => [slug, number, isRatable])).toEqual([
      ["1", "1", true],
      ["2", "2", false],
    ]);
    const [first] = version.clauses;
    expect(version.sentences.filter(({ clauseId }) => clauseId === first!.id)).toHaveLength(3);
    for (const { start, end } of version.sentences) expect(version.text.slice(start, end)).toMatch(/^It|^Protect/);
  });

  it("happens once, however often it is sent", async () => {
    const key = randomUUID();
    const first = await publishAs(cast.owner, text({ title: "Once" }), key);
    const again = await publishAs(cast.owner, text({ title: "Once" }), key);
    expect(again.body).toEqual(first.body);
    expect(await database().prisma.document.count({ where: { teamId: cast.teamId, title: "Once" } })).toBe(1);
    expect((await publishAs(cast.owner, text({ title: "Twice" }), key)).status).toBe(409);
    expect((await publishAs(cast.owner, text(), null)).status).toBe(400);
    const lines = await database().prisma.activity.findMany({ where: { subjectId: first.body.id } });
    expect(lines.map(({ verb, personId }) => [verb, personId])).toEqual([["published", cast.owner.personId]]);
  });

  it.each([
    ["no text", { blocks: [] }],
    ["nothing but spaces", { blocks: [{ kind: "paragraph", text: " \n " }] }],
    ["nothing that survives cleaning", { blocks: [{ kind: "paragraph", text: "\u0000\ufeff\u0007" }] }],
    ["no title", { title: "   " }],
    ["no language", { language: "not a language" }],
    ["an unknown block", { blocks: [{ kind: "script", text: "x" }] }],
    [
      "a dangerous link",
      { blocks: [{ kind: "paragraph", text: "x", marks: [{ kind: "link", href: "javascript:1", start: 0, end: 1 }] }] },
    ],
    ["too many blocks", { blocks: Array(20_001).fill({ kind: "paragraph", text: "x" }) }],
  ])("refuses %s", async (_what, changes) => {
    const answer = await publishAs(cast.owner, text(changes));
    expect(answer.status).toBe(400);
    expect(answer.body.title).toMatch(/\S/);
  });

  it("refuses more than four megabytes", async () => {
    const blocks = [{ kind: "paragraph", text: "字".repeat(1_500_000) }];
    expect((await publishAs(cast.owner, text({ blocks }))).status).toBe(413);
  });
});

describe("the library", () => {
  it("is for the team", async () => {
    const statuses = [];
    for (const as of [null, cast.stranger, cast.observer, cast.owner]) {
      statuses.push((await call(listDocuments, { as, params: { teamId: cast.teamId } })).status);
    }
    expect(statuses).toEqual([401, 404, 200, 200]);
    expect((await call(listDocuments, { as: cast.owner, params: { teamId: "x" } })).status).toBe(404);
  });

  it("counts the plan's clauses once, and says who may manage", async () => {
    const read = async (as: TestPerson) =>
      librarySchema.parse((await call(listDocuments, { as, params: { teamId: cast.teamId } })).body);
    const plan = (await read(cast.reviewer)).documents.find(({ id }) => id === cast.documentId);
    expect(plan).toMatchObject({ clauseCount: 13, noteCount: 0, isArchived: false });
    expect(plan!.editions.map(({ status }) => status)).toEqual([
      "WORKING_PARAPHRASE",
      "WORKING_PARAPHRASE",
      "OFFICIAL_EXCERPT",
    ]);
    expect((await read(cast.reviewer)).can.manage).toBe(false);
    expect((await read(cast.facilitator)).can.manage).toBe(true);
  });

  it("is the same to others whether or not a private note was written", async () => {
    const read = async (as: TestPerson) => (await call(listDocuments, { as, params: { teamId: cast.teamId } })).body;
    const before = await read(cast.owner);
    const { prisma } = database();
    const thread = await prisma.thread.create({
      data: {
        documentId: cast.documentId,
        place: "DOCUMENT",
        visibility: "ONLY_ME",
        authorId: cast.reviewer.personId,
        comments: { create: { authorId: cast.reviewer.personId, body: { type: "doc" }, plainText: "x" } },
      },
    });
    expect(await read(cast.owner)).toEqual(before);
    const own = (await read(cast.reviewer)).documents.find(({ id }: { id: string }) => id === cast.documentId);
    expect(own).toMatchObject({ noteCount: 1, openNoteCount: 1 });
    await prisma.thread.update({ where: { id: thread.id }, data: { visibility: "TEAM", resolvedAt: new Date() } });
    const shared = (await read(cast.owner)).documents.find(({ id }: { id: string }) => id === cast.documentId);
    expect(shared).toMatchObject({ noteCount: 1, openNoteCount: 0 });
  });
});

describe("a document", () => {
  it("is read by its team", async () => {
    const statuses = [];
    for (const as of [null, cast.stranger, cast.observer, cast.reviewer, cast.owner]) {
      statuses.push((await call(getDocument, { as, params: { documentId: cast.documentId } })).status);
    }
    expect(statuses).toEqual([401, 404, 200, 200, 200]);
    expect((await call(getDocument, { as: cast.owner, params: { documentId: randomUUID() } })).status).toBe(404);
  });

  it("is renamed, archived and restored by stewards", async () => {
    const { body: made } = await publishAs(cast.owner);
    const edit = (as: TestPerson | null, body: unknown, basedOn?: number) =>
      call(editDocument, { as, method: "PATCH", params: { documentId: made.id }, body, basedOn, key: null });
    const statuses = [];
    for (const as of [null, cast.stranger, cast.observer, cast.reviewer]) {
      statuses.push((await edit(as, { title: "Theirs" }, 1)).status);
    }
    expect(statuses).toEqual([401, 404, 403, 403]);
    expect((await edit(cast.owner, { title: "New" })).status).toBe(428);
    expect((await edit(cast.owner, {}, 1)).status).toBe(400);
    expect((await edit(cast.owner, { title: "x".repeat(301) }, 1)).status).toBe(400);

    expect((await edit(cast.facilitator, { title: " New " }, 1)).body).toMatchObject({ title: "New", version: 2 });
    const stale = await edit(cast.owner, { title: "Other" }, 1);
    expect(stale.status).toBe(412);
    expect(stale.body.current).toMatchObject({ title: "New", version: 2 });
    expect((await edit(cast.owner, { isArchived: true }, 2)).body).toMatchObject({ isArchived: true, title: "New" });
    const read = await call(getDocument, { as: cast.reviewer, params: { documentId: made.id } });
    expect(read.body).toMatchObject({ isArchived: true, can: { write: false } });
    expect((await edit(cast.owner, { isArchived: false }, 3)).body).toMatchObject({ isArchived: false, version: 4 });
  });
});

describe("a version", () => {
  it("is read by its team, and kept by the browser until it differs", async () => {
    const { body: document } = await call(getDocument, { as: cast.owner, params: { documentId: cast.documentId } });
    const params = { versionId: document.editions[0].versions[0].id };
    const statuses = [];
    for (const as of [null, cast.stranger, cast.observer])
      statuses.push((await call(getVersion, { as, params })).status);
    expect(statuses).toEqual([401, 404, 200]);

    const first = await call(getVersion, { as: cast.reviewer, params });
    expect(first.headers.get("cache-control")).toBe("private, no-cache");
    const headers = { "if-none-match": first.headers.get("etag")! };
    const again = await call(getVersion, { as: cast.reviewer, params, headers });
    expect([again.status, again.body]).toEqual([304, null]);
    expect((await call(getVersion, { as: cast.stranger, params, headers })).status).toBe(404);
  });
});
