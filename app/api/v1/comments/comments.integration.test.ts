import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { database } from "@/lib/data/database";
import { COMMENT_MAX_CHARACTERS } from "@/lib/schemas/rich-text";
import { COMMENT_MAX_DEPTH } from "@/lib/schemas/rich-text-schema";
import { type CommentDto, threadSchema } from "@/lib/schemas/thread";
import { type Cast, makeCast, makeMember, type TestPerson } from "@/test/actors";
import { call } from "@/test/call";
import { words } from "@/test/talk";
import { POST as create } from "../documents/[documentId]/threads/route";
import { POST as reply } from "../threads/[threadId]/comments/route";
import { GET as read } from "../threads/[threadId]/route";
import { POST as restore } from "./[commentId]/restoration/route";
import { GET as listRevisions } from "./[commentId]/revisions/route";
import { DELETE as remove, PATCH as edit } from "./[commentId]/route";

let cast: Cast;
let threadId: string;
let first: CommentDto;

beforeAll(async () => {
  cast = await makeCast();
});
beforeEach(async () => {
  const body = { on: { place: "DOCUMENT" }, comment: words("First") };
  const made = await call(create, { as: cast.reviewer, params: { documentId: cast.documentId }, body });
  const thread = threadSchema.parse(made.body);
  threadId = thread.id;
  first = thread.comments[0]!;
});

const say = (as: TestPerson, body: unknown) => call(reply, { as, params: { threadId }, body: { body } });
const change = (as: TestPerson, basedOn: number, body: unknown, commentId = first.id) =>
  call(edit, { as, method: "PATCH", params: { commentId }, basedOn, body: { body } });
const press = (handler: typeof remove, as: TestPerson) =>
  call(handler, { as, method: "POST", params: { commentId: first.id } });
const seenBy = async (as: TestPerson) => threadSchema.parse((await call(read, { as, params: { threadId } })).body);
const revisionsFor = (as: TestPerson) => call(listRevisions, { as, params: { commentId: first.id } });

describe("comments", () => {
  it("stand in the order they were written, each with what its reader may do to it", async () => {
    await say(cast.owner, words("Second"));
    await say(cast.reviewer, words("Third"));
    const { comments } = await seenBy(cast.owner);
    expect(comments.map(({ author, body, can }) => [author.name, body, can.edit])).toEqual([
      ["Reviewer 1", words("First"), false],
      ["Owner", words("Second"), true],
      ["Reviewer 1", words("Third"), false],
    ]);
  });

  it("are edited by their authors, and every text is kept", async () => {
    const edited = await change(cast.reviewer, 1, words("Better"));
    expect(edited.body.comments[0]).toMatchObject({ body: words("Better"), version: 2, editedAt: expect.any(String) });
    const stale = await change(cast.reviewer, 1, words("From another device"));
    expect([stale.status, stale.body.current.body]).toEqual([412, words("Better")]);
    const { body } = await revisionsFor(cast.observer);
    expect(body.revisions.map(({ ordinal, body }: { ordinal: number; body: unknown }) => [ordinal, body])).toEqual([
      [1, words("First")],
      [2, words("Better")],
    ]);
    const { prisma } = database();
    const where = { commentId: first.id };
    await expect(prisma.commentRevision.updateMany({ where, data: { plainText: "x" } })).rejects.toThrow(/immutable/);
    await expect(prisma.commentRevision.deleteMany({ where })).rejects.toThrow(/immutable/);
  });

  it("are edited once for one key, so that an answer lost on its way is no conflict", async () => {
    const given = {
      as: cast.reviewer,
      method: "PATCH",
      params: { commentId: first.id },
      basedOn: 1,
      key: randomUUID(),
    };
    const [once, again] = [
      await call(edit, { ...given, body: { body: words("Better") } }),
      await call(edit, { ...given, body: { body: words("Better") } }),
    ];
    expect([once.status, again.status]).toEqual([200, 200]);
    expect(again.body).toEqual(once.body);
  });

  it("are not taken from a page of somebody who has been signed in before", async () => {
    const from = (id: string) => ({ as: cast.owner, params: { threadId }, headers: { "X-Person-Id": id } });
    expect((await call(reply, { ...from(cast.owner.personId), body: { body: words("Mine") } })).status).toBe(201);
    const refused = await call(reply, { ...from(cast.reviewer.personId), body: { body: words("Not mine") } });
    expect([refused.status, refused.body.type]).toEqual([401, "urn:clausemark:signed-out"]);
  });

  it("that are deleted leave a tombstone, and their words to their author alone", async () => {
    await say(cast.owner, words("A reply"));
    const deleted = await press(remove, cast.reviewer);
    expect(deleted.body.comments[0]).toMatchObject({
      body: null,
      isDeleted: true,
      can: { edit: false, restore: true },
    });
    const [tombstone, answer] = (await seenBy(cast.owner)).comments;
    expect(tombstone).toMatchObject({ body: null, isDeleted: true, can: { edit: false, restore: false } });
    expect(answer!.body).toEqual(words("A reply"));
    expect((await revisionsFor(cast.reviewer)).status).toBe(200);
    for (const as of [cast.owner, cast.observer]) expect((await revisionsFor(as)).status).toBe(404);
    expect((await change(cast.reviewer, 2, words("New"))).status).toBe(403);
    expect((await press(restore, cast.reviewer)).body.comments[0]).toMatchObject({ body: words("First") });
  });

  it("are deleted and restored as often as asked, once each", async () => {
    const twice = async (handler: typeof remove) => {
      const [once, again] = [await press(handler, cast.reviewer), await press(handler, cast.reviewer)];
      expect([once.status, again.status]).toEqual([200, 200]);
      expect(again.body.comments).toEqual(once.body.comments);
    };
    await twice(remove);
    for (const handler of [remove, restore]) expect((await press(handler, cast.owner)).status).toBe(403);
    await twice(restore);
    expect((await seenBy(cast.reviewer)).comments[0]!.version).toBe(3);
  });
});

const doc = (...content: unknown[]) => ({ type: "doc", content });
const paragraph = (...content: unknown[]) => ({ type: "paragraph", content });
const text = (value: string, ...marks: unknown[]) => ({ type: "text", text: value, marks });
const link = (href: string) => doc(paragraph(text("here", { type: "link", attrs: { href } })));
const mention = (id: string) => doc(paragraph({ type: "mention", attrs: { id, label: "Somebody" } }));
const clause = (id: string) => doc(paragraph({ type: "clauseReference", attrs: { id, label: "§1" } }));
const nested = (type: string, levels: number): unknown => {
  let inner: unknown = paragraph(text("deep"));
  for (let level = 0; level < levels; level += 1) {
    inner = { type, content: [type === "bulletList" ? { type: "listItem", content: [inner] } : inner] };
  }
  return doc(inner);
};

describe("a comment holds", () => {
  it("everything the editor writes, and nothing else that came with it", async () => {
    const { personId } = cast.owner;
    const { id: clauseId } = await database().prisma.clause.findFirstOrThrow({
      where: { documentId: cast.documentId },
    });
    const body = doc(
      paragraph(text("Bold, italic", { type: "bold" }, { type: "italic" }), { type: "hardBreak" }),
      {
        type: "blockquote",
        content: [paragraph(text("here", { type: "link", attrs: { href: "https://example.org" } }))],
      },
      { type: "orderedList", content: [{ type: "listItem", content: [paragraph(text("one"))] }] },
      { type: "codeBlock", content: [text("code")] },
      ...mention(personId).content,
      ...clause(clauseId).content,
    );
    const sent = structuredClone(body) as { content: { attrs?: object; onclick?: string }[] };
    sent.content[0]!.attrs = { style: "position: fixed" };
    sent.content[0]!.onclick = "alert(1)";
    expect((await say(cast.reviewer, sent)).body.comments.at(-1).body).toEqual(body);
    const mentions = await database().prisma.mention.findMany({ where: { comment: { threadId } } });
    expect(mentions.map((row) => row.personId)).toEqual([personId]);
  });

  it("any character that can be kept", async () => {
    const answer = await say(cast.reviewer, words("中文 👩‍👩‍👧 \u0000x\u0302 \ud800."));
    expect(answer.body.comments.at(-1).body).toEqual(words("中文 👩‍👩‍👧 x\u0302 ."));
  });

  it("as much and as deep as it may", async () => {
    expect((await say(cast.reviewer, words("字".repeat(COMMENT_MAX_CHARACTERS)))).status).toBe(201);
    for (const type of ["blockquote", "bulletList"]) {
      expect((await say(cast.reviewer, nested(type, COMMENT_MAX_DEPTH))).status).toBe(201);
    }
  });

  it.each([
    ["no document", paragraph(text("x"))],
    ["an unknown node", doc({ type: "image", attrs: { src: "https://example.org/x.png" } })],
    ["an unknown mark", doc(paragraph(text("x", { type: "textStyle", attrs: { color: "red" } })))],
    ["HTML in place of nodes", "<p>x</p>"],
    ["nothing", doc(paragraph())],
    ["nothing but spaces", words(" \n\u00a0")],
    ["a script for a link", link("javascript:alert(1)")],
    ["a script in other letters", link("JaVaScRiPt:alert(1)")],
    ["a script behind a space", link(" javascript:alert(1)")],
    ["data for a link", link("data:text/html,<script>alert(1)</script>")],
    ["a link to no protocol", link("//example.org")],
    ["too many characters", words("x".repeat(COMMENT_MAX_CHARACTERS + 1))],
    ["too many in several paragraphs", doc(...Array(6).fill(paragraph(text("x".repeat(2_000)))))],
    ["too many levels of quotes", nested("blockquote", COMMENT_MAX_DEPTH + 1)],
    ["too many levels of lists", nested("bulletList", COMMENT_MAX_DEPTH + 1)],
    ["somebody unknown", mention(randomUUID())],
    ["a clause unknown", clause(randomUUID())],
  ])("not %s", async (_what, body) => {
    expect((await say(cast.reviewer, body)).status).toBe(400);
    expect((await change(cast.reviewer, 1, body)).status).toBe(400);
    expect((await seenBy(cast.reviewer)).comments).toEqual([first]);
  });

  it("not levels without end", async () => {
    const levels = 5_000;
    const inner = JSON.stringify(paragraph(text("deep")));
    const open = '{"type":"blockquote","content":['.repeat(levels);
    const sent = `{"body":{"type":"doc","content":[${open}${inner}${"]}".repeat(levels)}]}}`;
    expect((await call(reply, { as: cast.reviewer, params: { threadId }, text: sent })).status).toBe(400);
  });

  it("no mention of a stranger or of who has left, no clause of another team", async () => {
    const left = await makeMember(cast.teamId, "REVIEWER", "Left");
    const { prisma } = database();
    await prisma.membership.update({ where: { id: left.membershipId }, data: { leftAt: new Date() } });
    const theirs = await prisma.clause.findFirstOrThrow({ where: { document: { teamId: cast.stranger.teamId } } });
    for (const body of [mention(cast.stranger.personId), mention(left.personId), clause(theirs.id)]) {
      expect((await say(cast.reviewer, body)).status).toBe(400);
    }
  });
});
