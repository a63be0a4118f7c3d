import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { GET as getVersion } from "@/app/api/v1/versions/[versionId]/route";
import { GET as listThreads } from "@/app/api/v1/versions/[versionId]/threads/route";
import { DELETE as deleteThread } from "@/app/api/v1/threads/[threadId]/route";
import { POST as restoreThread } from "@/app/api/v1/threads/[threadId]/restoration/route";
import { POST as createThread } from "@/app/api/v1/documents/[documentId]/threads/route";
import { database } from "@/lib/data/database";
import { type VersionView, versionViewSchema } from "@/lib/schemas/document";
import { versionPreviewSchema } from "@/lib/schemas/new-version";
import type { ThreadDto } from "@/lib/schemas/thread";
import { type Cast, makeCast, type TestPerson } from "@/test/actors";
import { call } from "@/test/call";
import {
  ACCESS,
  askPreview,
  askPublish,
  clause,
  FEES,
  FIRST,
  FISHING,
  makeCharter,
  newestVersion,
  noteOn,
  publishNext,
  SAFETY,
  wordsIn,
} from "@/test/charter";
import { firstVersion, words } from "@/test/talk";

const { prisma, pool } = database();

const EDITED = SAFETY.replace("in the use of boats", "in the handling of small boats");
/** Fishing is put in, Safety edited, Fees taken out. */
const SECOND = [clause("1", "Access", ACCESS), clause("2", "Fishing", FISHING), clause("3", "Safety", EDITED)];

let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
});

const readVersion = async (versionId: string): Promise<VersionView> =>
  versionViewSchema.parse((await call(getVersion, { as: cast.observer, params: { versionId } })).body);
const readThreads = async (as: TestPerson, versionId: string): Promise<ThreadDto[]> =>
  (await call(listThreads, { as, params: { versionId } })).body.threads;

describe("a preview", () => {
  it("tells the difference and what becomes of the notes, and writes nothing", async () => {
    const charter = await makeCharter(cast);
    await noteOn(cast.reviewer, charter, charter.first, "whatever flag it flies");
    const changed = await noteOn(cast.reviewer, charter, charter.first, "Crews are trained in the use of boats");
    const lost = await noteOn(cast.reviewer, charter, charter.first, "the first three nights");
    const { clauses: before } = await readVersion(charter.first.id);
    const feesId = before[2]!.id;
    await call(createThread, {
      as: cast.reviewer,
      params: { documentId: charter.documentId },
      body: { on: { place: "CLAUSE", clauseId: feesId }, comment: words() },
    });
    const answer = await askPreview(cast.owner, charter, SECOND);
    const told = versionPreviewSchema.parse(answer.body);
    expect(told.previous).toEqual({ id: charter.first.id, ordinal: 1 });
    expect(told.clauses.map(({ before, after, kinds }) => [before?.title, after?.title, kinds])).toEqual([
      ["Access", "Access", []],
      [undefined, "Fishing", ["added"]],
      ["Safety", "Safety", ["renumbered", "changed"]],
      ["Fees", undefined, ["removed"]],
    ]);
    expect(told.clauses.map(({ blockIndex }) => blockIndex)).toEqual([0, 1, 2, null]);
    expect(told.notes).toEqual({ stay: 1, moved: 0, changed: 1, orphaned: 1, onRemovedClauses: 1 });
    expect(told.toReview.map(({ threadId, status }) => [threadId, status])).toEqual([
      [changed.id, "CHANGED"],
      [lost.id, "ORPHANED"],
    ]);
    expect((await newestVersion(charter.editionId)).id).toBe(charter.first.id);
  });

  it("is the same to a steward whether or not somebody has a private note", async () => {
    const charter = await makeCharter(cast);
    await noteOn(cast.reviewer, charter, charter.first, "the first three nights");
    const told = async (as = cast.owner) => (await askPreview(as, charter, SECOND)).body;
    const before = await told();
    await noteOn(cast.reviewer, charter, charter.first, "No fees are due", "ONLY_ME");
    expect(await told()).toEqual(before);
    await noteOn(cast.facilitator, charter, charter.first, "No fees are due", "ONLY_ME");
    expect(await told()).toEqual(before);
    expect((await told(cast.facilitator)).notes.orphaned).toBe(2);
  });
});

describe("publishing a version", () => {
  it("keeps each clause what it was, whatever its number, and gives new ones an address of their own", async () => {
    const charter = await makeCharter(cast);
    const second = await publishNext(cast.facilitator, charter, SECOND);
    const [before, after] = [await readVersion(charter.first.id), await readVersion(second.id)];
    const idsOf = (version: VersionView) => Object.fromEntries(version.clauses.map(({ title, id }) => [title, id]));
    expect(idsOf(after)).toMatchObject({ Access: idsOf(before).Access, Safety: idsOf(before).Safety });
    expect(Object.values(idsOf(before))).not.toContain(idsOf(after).Fishing);
    expect(after.clauses.map(({ slug, number }) => [slug, number])).toEqual([
      ["1", "1"],
      ["2-v2", "2"],
      ["2", "3"],
    ]);
    expect(after.sentences.filter(({ clauseId }) => clauseId === idsOf(after).Safety).length).toBeGreaterThan(0);
    expect(await prisma.activity.findMany({ where: { subjectId: second.id }, select: { verb: true } })).toEqual([
      { verb: "published version" },
    ]);
    // The old one is as it was.
    expect(await readVersion(charter.first.id)).toEqual(before);
  });

  it("says of every note where it stands, private and deleted ones too, and leaves those of the old version there", async () => {
    const charter = await makeCharter(cast);
    const { first } = charter;
    const stays = await noteOn(cast.reviewer, charter, first, "whatever flag it flies");
    const changed = await noteOn(cast.reviewer, charter, first, "Crews are trained in the use of boats");
    const lost = await noteOn(cast.reviewer, charter, first, "the first three nights");
    const hidden = await noteOn(cast.reviewer, charter, first, "pilots hold a licence", "ONLY_ME");
    const deleted = await noteOn(cast.reviewer, charter, first, "Every ship");
    await call(deleteThread, { as: cast.reviewer, method: "DELETE", params: { threadId: deleted.id } });
    const before = await readThreads(cast.reviewer, first.id);

    const second = await publishNext(cast.owner, charter, SECOND);
    const stand = (thread: ThreadDto) => wordsIn(second, thread);
    expect(await Promise.all([stays, changed, lost, hidden, deleted].map(stand))).toEqual([
      "whatever flag it flies",
      "Crews are trained in the handling of small boats",
      "ORPHANED",
      "pilots hold a licence",
      "Every ship",
    ]);
    expect((await readThreads(cast.reviewer, second.id)).map(({ id }) => id).toSorted()).toEqual(
      [stays, changed, lost, hidden].map(({ id }) => id).toSorted(),
    );
    expect((await readThreads(cast.owner, second.id)).map(({ id }) => id)).not.toContain(hidden.id);
    const inFirst = ({ annotation }: ThreadDto) =>
      annotation!.anchors.filter(({ versionId }) => versionId === first.id);
    const after = await readThreads(cast.reviewer, first.id);
    expect(after.map(inFirst)).toEqual(before.map(inFirst));

    await call(restoreThread, { as: cast.reviewer, method: "POST", params: { threadId: deleted.id } });
    expect((await readThreads(cast.owner, second.id)).map(({ id }) => id)).toContain(deleted.id);
  });

  it("finds a note again whose words come back", async () => {
    const charter = await makeCharter(cast);
    const note = await noteOn(cast.reviewer, charter, charter.first, "the first three nights");
    expect(await wordsIn(await publishNext(cast.owner, charter, SECOND), note)).toBe("ORPHANED");
    const third = await publishNext(cast.owner, charter, [...SECOND, clause("4", "Fees", FEES)]);
    expect(await wordsIn(third, note)).toBe("the first three nights");
  });

  it("is refused to whoever compared with another version, and two at once are one", async () => {
    const charter = await makeCharter(cast);
    const both = await Promise.all(
      [cast.owner, cast.facilitator].map((as) => askPublish(as, charter, charter.first.id, SECOND)),
    );
    expect(both.map(({ status }) => status).toSorted()).toEqual([201, 412]);
    const refused = both.find(({ status }) => status === 412)!;
    const second = await newestVersion(charter.editionId);
    expect(refused.body).toMatchObject({
      current: { id: second.id, ordinal: 2 },
      title: expect.stringContaining("version 2 meanwhile"),
    });
    const late = await askPublish(cast.owner, charter, charter.first.id, FIRST);
    expect(late.status).toBe(412);
    expect(await prisma.version.count({ where: { editionId: charter.editionId } })).toBe(2);
  });

  it("refuses what is no next version of this text", async () => {
    const charter = await makeCharter(cast);
    const other = await makeCharter(cast);
    const publish = async (previousVersionId: string, blocks: object[]) =>
      (await askPublish(cast.owner, charter, previousVersionId, blocks)).status;
    expect(await publish(charter.first.id, FIRST)).toBe(400);
    expect(await publish(other.first.id, SECOND)).toBe(400);
    expect(await publish(randomUUID(), SECOND)).toBe(404);
    expect(await publish(charter.first.id, [{ kind: "paragraph", text: "\u0000" }])).toBe(400);
    await prisma.document.update({ where: { id: charter.documentId }, data: { archivedAt: new Date() } });
    expect(await publish(charter.first.id, SECOND)).toBe(403);
  });

  it("takes the steward's word on which clause is which", async () => {
    const charter = await makeCharter(cast);
    const [access, safety] = (await readVersion(charter.first.id)).clauses;
    const say = (first: string | null, second?: string | null) => [
      clause("1", "Access", ACCESS, first),
      clause("2", "Fishing", FISHING, second),
    ];
    const publish = (blocks: object[]) => askPublish(cast.owner, charter, charter.first.id, blocks);
    expect((await publish(say(access!.id, access!.id))).status).toBe(400);
    expect((await publish(say(randomUUID()))).status).toBe(400);
    expect((await publish(say(null, safety!.id))).status).toBe(201);
    const { clauses } = await readVersion((await newestVersion(charter.editionId)).id);
    expect(clauses[0]!.id).not.toBe(access!.id);
    expect(clauses[1]!.id).toBe(safety!.id);
    // A clause that was gone for a version is taken up again.
    const third = await publishNext(cast.owner, charter, say(access!.id, safety!.id));
    expect((await readVersion(third.id)).clauses[0]).toMatchObject({ id: access!.id, slug: "1" });
  });

  it("goes on with what stands beside a clause, and says so where its words changed", async () => {
    const { id, text } = await firstVersion(cast.documentId);
    const plan = await readVersion(id);
    const { editionId } = plan;
    const charter = { documentId: cast.documentId, editionId, first: { id, text, ordinal: 1 } };
    const [, one, two] = plan.clauses;
    const blocks = [one!, two!].map((each, at) => ({
      kind: "clause",
      number: each.number,
      title: each.title,
      text: text.slice(each.start, each.end) + (at === 1 ? " One sentence more." : ""),
    }));
    const after = await readVersion((await publishNext(cast.owner, charter, blocks)).id);
    expect(after.clauses[0]).toMatchObject({ id: one!.id, apparatus: one!.apparatus });
    expect(after.clauses[1]).toMatchObject({ id: two!.id, apparatus: { ...two!.apparatus, writtenForVersion: 1 } });
  });
});

describe("nothing falls between two versions", () => {
  it("a note made on an old version stands in every later one", async () => {
    const charter = await makeCharter(cast);
    const second = await publishNext(cast.owner, charter, SECOND);
    const third = await publishNext(cast.owner, charter, [clause("1", "Safety", EDITED.replace("small", "smaller"))]);
    const late = await noteOn(cast.reviewer, charter, charter.first, "Crews are trained in the use of boats");
    const lost = await noteOn(cast.reviewer, charter, charter.first, "the first three nights");
    expect(await wordsIn(charter.first, late)).toBe("Crews are trained in the use of boats");
    expect(await wordsIn(second, late)).toBe("Crews are trained in the handling of small boats");
    expect(await wordsIn(third, late)).toBe("Crews are trained in the handling of smaller boats");
    expect([await wordsIn(second, lost), await wordsIn(third, lost)]).toEqual(["ORPHANED", "ORPHANED"]);
    // The answer tells of it already.
    expect(late.annotation!.anchors).toHaveLength(3);
  });

  it("nor does one that is made while somebody publishes", async () => {
    const charter = await makeCharter(cast);
    const notes = Array.from({ length: 12 }, () => noteOn(cast.reviewer, charter, charter.first, "Every ship"));
    const published = askPublish(cast.owner, charter, charter.first.id, SECOND);
    const more = Array.from({ length: 12 }, () => noteOn(cast.secondReviewer, charter, charter.first, "wherever"));
    expect((await published).status).toBe(201);
    const second = await newestVersion(charter.editionId);
    for (const note of await Promise.all([...notes, ...more]))
      expect(await wordsIn(second, note)).toMatch(/ship|wherever/);
  });

  it("a publication that breaks off leaves nothing behind", async () => {
    const charter = await makeCharter(cast);
    const note = await noteOn(cast.reviewer, charter, charter.first, "Every ship");
    await pool.query(
      `CREATE FUNCTION break_off() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'broken off'; END $$`,
    );
    await pool.query(`CREATE TRIGGER break_off BEFORE INSERT ON "Anchor" EXECUTE FUNCTION break_off()`);
    const { clauses: before } = await readVersion(charter.first.id);
    const broken = await askPublish(cast.owner, charter, charter.first.id, SECOND);
    await pool.query(`DROP TRIGGER break_off ON "Anchor"; DROP FUNCTION break_off()`);
    expect(broken.status).toBe(500);
    expect((await newestVersion(charter.editionId)).id).toBe(charter.first.id);
    expect(await prisma.clause.count({ where: { documentId: charter.documentId } })).toBe(before.length);
    expect(await wordsIn(await publishNext(cast.owner, charter, SECOND), note)).toBe("Every ship");
  });
});
