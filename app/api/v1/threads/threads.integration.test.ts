import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { database } from "@/lib/data/database";
import { plainTextOf, type RichText } from "@/lib/schemas/rich-text";
import { threadSchema } from "@/lib/schemas/thread";
import { type Cast, makeCast, type TestPerson } from "@/test/actors";
import { call } from "@/test/call";
import { firstVersion, passageOf, words } from "@/test/talk";
import { DELETE as unrate, PUT as rate } from "../annotations/[annotationId]/rating/route";
import { PATCH as editComment } from "../comments/[commentId]/route";
import { GET as listRevisions } from "../comments/[commentId]/revisions/route";
import { POST as create } from "../documents/[documentId]/threads/route";
import { GET as listDocuments } from "../teams/[teamId]/documents/route";
import { GET as listThreads } from "../versions/[versionId]/threads/route";
import { POST as reply } from "./[threadId]/comments/route";
import { POST as restore } from "./[threadId]/restoration/route";
import { DELETE as remove, GET as read, PATCH as edit } from "./[threadId]/route";

const { prisma } = database();
let cast: Cast;
let version: { id: string; text: string };
let clauseIds: string[];
let labelIds: string[];

beforeAll(async () => {
  cast = await makeCast();
  version = await firstVersion(cast.documentId);
  const { documentId, teamId } = cast;
  clauseIds = (await prisma.clause.findMany({ where: { documentId }, orderBy: { slug: "asc" } })).map(({ id }) => id);
  labelIds = (await prisma.label.findMany({ where: { teamId }, orderBy: { ordinal: "asc" } })).map(({ id }) => id);
});

const make = (as: TestPerson, body: object, key?: string) =>
  call(create, { as, params: { documentId: cast.documentId }, body, key });
const onDocument = { on: { place: "DOCUMENT" } };
const note = (changes: object = {}, as = cast.reviewer) =>
  make(as, { ...onDocument, comment: words(), ...changes }).then(({ body }) => threadSchema.parse(body));
const highlight = async (changes: object = {}) => {
  const on = { place: "PASSAGE", passage: passageOf(version, version.text.slice(0, 40)) };
  return threadSchema.parse((await make(cast.reviewer, { on, ...changes })).body);
};
const change = (as: TestPerson, threadId: string, basedOn: number, body: object) =>
  call(edit, { as, method: "PATCH", params: { threadId }, basedOn, body });

describe("a note", () => {
  it("on a passage may be a bare highlight, with labels, each once, and an importance", async () => {
    const [first, second] = labelIds;
    const thread = await highlight({ labelIds: [second, first, second], importance: 75 });
    expect(thread).toMatchObject({ place: "PASSAGE", version: 1, comments: [], labelIds: [first, second] });
    expect(thread.annotation?.ratings).toEqual([
      { person: { id: cast.reviewer.personId, name: "Reviewer 1" }, value: 75 },
    ]);
  });

  it("on a clause or the document has words", async () => {
    const [clauseId] = clauseIds;
    const onClause = await note({ on: { place: "CLAUSE", clauseId } });
    expect(onClause).toMatchObject({ place: "CLAUSE", clauseId, annotation: null });
    expect(await note()).toMatchObject({ place: "DOCUMENT", clauseId: null, comments: [{ body: words() }] });
    expect((await make(cast.reviewer, { on: { place: "CLAUSE", clauseId } })).status).toBe(400);
    expect((await make(cast.reviewer, onDocument)).status).toBe(400);
  });

  it("takes nothing of another document or team, and no importance but a passage's", async () => {
    const { stranger } = cast;
    const theirs = await prisma.clause.findFirstOrThrow({ where: { document: { teamId: stranger.teamId } } });
    const label = await prisma.label.findFirstOrThrow({ where: { teamId: stranger.teamId } });
    const refused = [
      { on: { place: "CLAUSE", clauseId: theirs.id } },
      { on: { place: "CLAUSE", clauseId: randomUUID() } },
      { labelIds: [label.id] },
      { importance: 50 },
      { visibility: "EVERYBODY" },
    ];
    const before = await prisma.thread.count();
    const statuses = [];
    for (const changes of refused) {
      statuses.push((await make(cast.reviewer, { ...onDocument, comment: words(), ...changes })).status);
    }
    expect(statuses).toEqual([404, 404, 400, 400, 400]);
    expect(await prisma.thread.count()).toBe(before);
  });

  it("is made once for each key and person", async () => {
    const key = randomUUID();
    const body = { ...onDocument, comment: words("Once for each of us.") };
    const answers = await Promise.all([cast.reviewer, cast.reviewer, cast.owner].map((as) => make(as, body, key)));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(new Set(answers.map((answer) => answer.body.id)).size).toBe(2);
    const authors = answers.map((answer) => answer.body.author.id);
    expect(authors).toEqual([cast.reviewer.personId, cast.reviewer.personId, cast.owner.personId]);
  });

  it("is only read while its document is archived", async () => {
    const thread = await highlight({ comment: words() });
    const where = { id: cast.documentId };
    await prisma.document.update({ where, data: { archivedAt: new Date() } });
    const params = { threadId: thread.id };
    const answer = await call(read, { as: cast.reviewer, params });
    expect(answer.body.can).toEqual({ write: false, withdraw: false, restore: false });
    expect(answer.body.comments[0].can).toEqual({ edit: false, restore: false });
    const as = cast.reviewer;
    const statuses = [
      (await make(as, { ...onDocument, comment: words() })).status,
      (await change(as, thread.id, 1, { isResolved: true })).status,
      (await call(remove, { as, method: "DELETE", params })).status,
      (await call(reply, { as, params, body: { body: words() } })).status,
      (
        await call(editComment, {
          as,
          method: "PATCH",
          params: { commentId: thread.comments[0]!.id },
          basedOn: 1,
          body: { body: words("New") },
        })
      ).status,
      (
        await call(rate, {
          as,
          method: "PUT",
          params: { annotationId: thread.annotation!.id },
          body: { value: 1 },
        })
      ).status,
    ];
    await prisma.document.update({ where, data: { archivedAt: null } });
    expect(statuses).toEqual([403, 403, 403, 403, 403, 403]);
  });
});

describe("an edit", () => {
  it("resolves and reopens, by anyone who writes; who resolved first stays", async () => {
    const { id } = await note();
    const resolved = await change(cast.owner, id, 1, { isResolved: true });
    expect(resolved.body.resolved.by).toEqual({ id: cast.owner.personId, name: "Owner" });
    const again = await change(cast.reviewer, id, 2, { isResolved: true });
    expect(again.body.resolved).toEqual(resolved.body.resolved);
    expect((await change(cast.secondReviewer, id, 3, { isResolved: false })).body.resolved).toBeNull();
  });

  it("replaces the labels", async () => {
    const { id } = await note({ labelIds: labelIds.slice(0, 2) });
    const chosen = [labelIds[2], labelIds[2]];
    expect((await change(cast.owner, id, 1, { labelIds: chosen })).body.labelIds).toEqual([labelIds[2]]);
    expect((await change(cast.owner, id, 2, { labelIds: [randomUUID()] })).status).toBe(400);
    expect((await change(cast.owner, id, 2, { labelIds: [] })).body.labelIds).toEqual([]);
  });

  it("of the same version at the same moment goes through once; the other is shown what is there now", async () => {
    const { id } = await note();
    const edits = [cast.owner, cast.reviewer].map((as) => change(as, id, 1, { isResolved: true }));
    const [won, lost] = (await Promise.all(edits)).sort((a, b) => a.status - b.status);
    expect([won!.status, lost!.status]).toEqual([200, 412]);
    expect(lost!.body.current).toMatchObject({ id, version: 2, resolved: won!.body.resolved });
  });
});

describe("a private note", () => {
  const privately = (changes: object = {}) => highlight({ visibility: "ONLY_ME", comment: words(), ...changes });
  const listed = async (as: TestPerson): Promise<string[]> => {
    const { body } = await call(listThreads, { as, params: { versionId: version.id } });
    return body.threads.map(({ id }: { id: string }) => id);
  };

  it("reaches nobody else, whatever their role, by any way", async () => {
    const library = (as: TestPerson) => call(listDocuments, { as, params: { teamId: cast.teamId } });
    const others = [cast.owner, cast.facilitator, cast.secondReviewer, cast.observer];
    const before = await Promise.all(others.map(async (as) => (await library(as)).body));
    const { id: threadId, comments, annotation } = await privately({ importance: 90 });
    expect(await Promise.all(others.map(async (as) => (await library(as)).body))).toEqual(before);
    expect(await listed(cast.reviewer)).toContain(threadId);
    const params = { threadId };
    const ofComment = { commentId: comments[0]!.id };
    const ofAnnotation = { annotationId: annotation!.id };
    for (const as of others) {
      expect(await listed(as)).not.toContain(threadId);
      const statuses = [
        (await call(read, { as, params })).status,
        (await change(as, threadId, 1, { visibility: "TEAM" })).status,
        (await call(remove, { as, method: "DELETE", params })).status,
        (await call(restore, { as, method: "POST", params })).status,
        (await call(reply, { as, params, body: { body: words() } })).status,
        (await call(editComment, { as, method: "PATCH", params: ofComment, basedOn: 1, body: { body: words() } }))
          .status,
        (await call(listRevisions, { as, params: ofComment })).status,
        (await call(rate, { as, method: "PUT", params: ofAnnotation, body: { value: 1 } })).status,
        (await call(unrate, { as, method: "DELETE", params: ofAnnotation })).status,
      ];
      expect(statuses).toEqual(Array(9).fill(404));
    }
    const lines = await prisma.activity.count({ where: { subjectId: { in: [threadId, comments[0]!.id] } } });
    expect(lines).toBe(0);
  });

  it("is shared, and made private again while nobody has replied or been mentioned", async () => {
    const { id } = await privately();
    expect((await change(cast.reviewer, id, 1, { visibility: "TEAM" })).body.visibility).toBe("TEAM");
    expect(await listed(cast.observer)).toContain(id);
    expect((await change(cast.owner, id, 2, { visibility: "ONLY_ME" })).status).toBe(403);
    expect((await change(cast.reviewer, id, 2, { visibility: "ONLY_ME" })).status).toBe(200);
    expect(await listed(cast.observer)).not.toContain(id);
    expect((await change(cast.reviewer, id, 3, { visibility: "TEAM" })).status).toBe(200);
    await call(reply, { as: cast.owner, params: { threadId: id }, body: { body: words() } });
    expect((await change(cast.reviewer, id, 4, { visibility: "ONLY_ME" })).status).toBe(403);

    const mention = { type: "mention", attrs: { id: cast.owner.personId, label: "Owner" } };
    const comment = { type: "doc", content: [{ type: "paragraph", content: [mention] }] };
    expect((await make(cast.reviewer, { ...onDocument, visibility: "ONLY_ME", comment })).status).toBe(400);
    const shared = await note({ comment });
    expect((await change(cast.reviewer, shared.id, 1, { visibility: "ONLY_ME" })).status).toBe(409);
  });
});

describe("a note that was private first", () => {
  it("keeps for its author what was written before it was shared", async () => {
    const { id, comments } = await highlight({ visibility: "ONLY_ME", comment: words("For me alone") });
    const params = { commentId: comments[0]!.id };
    const rewrite = (basedOn: number, text: string) =>
      call(editComment, { as: cast.reviewer, method: "PATCH", params, basedOn, body: { body: words(text) } });
    const historyFor = async (as: TestPerson) => {
      const { body } = await call(listRevisions, { as, params });
      return body.revisions.map((revision: { body: RichText }) => plainTextOf(revision.body));
    };
    await rewrite(1, "For the team");
    await change(cast.reviewer, id, 1, { visibility: "TEAM" });
    expect(await historyFor(cast.observer)).toEqual(["For the team"]);
    await rewrite(2, "Better said");
    expect(await historyFor(cast.observer)).toEqual(["For the team", "Better said"]);
    expect(await historyFor(cast.reviewer)).toEqual(["For me alone", "For the team", "Better said"]);
  });
});

describe("a deletion", () => {
  const del = (as: TestPerson, threadId: string) => call(remove, { as, method: "DELETE", params: { threadId } });
  let threadId: string;
  beforeEach(async () => {
    threadId = (await note()).id;
  });

  it("takes the note from everybody, and is undone by its author, each as often as asked", async () => {
    await del(cast.reviewer, threadId);
    const again = await del(cast.reviewer, threadId);
    expect([again.status, again.body.can]).toEqual([200, { write: false, withdraw: false, restore: true }]);
    const params = { threadId };
    expect((await call(read, { as: cast.owner, params })).status).toBe(404);
    expect((await call(reply, { as: cast.owner, params, body: { body: words() } })).status).toBe(404);
    expect((await call(reply, { as: cast.reviewer, params, body: { body: words() } })).status).toBe(403);
    await call(restore, { as: cast.reviewer, method: "POST", params });
    expect((await call(restore, { as: cast.reviewer, method: "POST", params })).body.can.withdraw).toBe(true);
    expect((await call(read, { as: cast.owner, params })).body.comments).toHaveLength(1);
  });

  it("is refused once somebody else has replied", async () => {
    await call(reply, { as: cast.owner, params: { threadId }, body: { body: words() } });
    expect((await del(cast.reviewer, threadId)).status).toBe(403);
  });
});

describe("importance of a passage", () => {
  it("is one value a person, changed and taken back by that person alone", async () => {
    const { id: threadId, annotation } = await highlight({ importance: 10 });
    const params = { annotationId: annotation!.id };
    const give = (as: TestPerson, value: unknown) => call(rate, { as, method: "PUT", params, body: { value } });
    for (const value of [-1, 101, 50.5, "50", null]) expect((await give(cast.owner, value)).status).toBe(400);
    await give(cast.owner, 30);
    await give(cast.owner, 90);
    await give(cast.secondReviewer, 40);
    const valuesFor = async (as: TestPerson) =>
      threadSchema
        .parse((await call(read, { as, params: { threadId } })).body)
        .annotation!.ratings.map(({ person, value }) => [person.name, value]);
    expect((await valuesFor(cast.observer)).sort()).toEqual([
      ["Owner", 90],
      ["Reviewer 1", 10],
      ["Reviewer 2", 40],
    ]);
    await call(unrate, { as: cast.owner, method: "DELETE", params });
    await call(unrate, { as: cast.facilitator, method: "DELETE", params });
    expect((await valuesFor(cast.owner)).map(([name]) => name).sort()).toEqual(["Reviewer 1", "Reviewer 2"]);
  });
});
