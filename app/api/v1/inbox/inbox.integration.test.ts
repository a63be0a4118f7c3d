import pg from "pg";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { database } from "@/lib/data/database";
import { editParticipant } from "@/lib/data/participants";
import { removeMember } from "@/lib/data/memberships";
import { freezeBrief } from "@/lib/data/brief";
import type { Inbox, NotificationDto } from "@/lib/schemas/inbox";
import { type Cast, makeCast, type TestPerson } from "@/test/actors";
import { call } from "@/test/call";
import { makeSession, move, participantOf } from "@/test/sessions";
import { firstVersion, mentioning, passageOf, words } from "@/test/talk";
import { DELETE as removeComment, PATCH as editComment } from "../comments/[commentId]/route";
import { POST as create } from "../documents/[documentId]/threads/route";
import { PATCH as change } from "../notifications/[notificationId]/route";
import { POST as reply } from "../threads/[threadId]/comments/route";
import { PUT as follow } from "../threads/[threadId]/following/route";
import { DELETE as removeThread, PATCH as edit } from "../threads/[threadId]/route";
import { PUT as read } from "./reading/route";
import { GET as ask } from "./route";

let cast: Cast;
beforeEach(async () => void (cast = await makeCast()));

async function begin(as: TestPerson, comment = words(), more: object = {}): Promise<{ threadId: string }> {
  const body = { on: { place: "DOCUMENT" }, comment, ...more };
  const answer = await call(create, { as, params: { documentId: cast.documentId }, body });
  expect(answer.status).toBe(201);
  return { threadId: answer.body.id };
}
const answer = async (as: TestPerson, params: { threadId: string }, body = words()) =>
  (await call(reply, { as, params, body: { body } })).body.comments.at(-1) as { id: string; version: number };
const patch = (as: TestPerson, params: { threadId: string }, body: object, basedOn: number) =>
  call(edit, { as, method: "PATCH", params, body, basedOn });
const mark = (as: TestPerson, { id }: { id: string }, body: object) =>
  call(change, { as, method: "PATCH", params: { notificationId: id }, body });
const inbox = async (as: TestPerson, query: Record<string, string> = {}): Promise<Inbox> =>
  (await call(ask, { as, query })).body;
const kinds = async (as: TestPerson, query: Record<string, string> = {}) =>
  (await inbox(as, query)).notifications.map(({ kind }) => kind);

describe("what is told", () => {
  it("a mention and a reply once to each, and never to who wrote them", async () => {
    const params = await begin(cast.owner, mentioning(cast.reviewer));
    await answer(cast.reviewer, params, mentioning(cast.owner));
    await answer(cast.secondReviewer, params);
    expect(await kinds(cast.owner)).toEqual(["REPLY", "MENTION"]);
    expect(await kinds(cast.reviewer)).toEqual(["REPLY", "MENTION"]);
    for (const each of [cast.secondReviewer, cast.observer, cast.stranger]) expect(await kinds(each)).toEqual([]);
  });

  it("who said what, where", async () => {
    const version = await firstVersion(cast.documentId);
    const passage = passageOf(version, version.text.slice(0, 30));
    const on = { place: "PASSAGE", passage };
    const { threadId } = await begin(cast.owner, mentioning(cast.observer, "Who pays?"), { on });
    const [told] = (await inbox(cast.observer)).notifications;
    expect(told).toMatchObject({
      kind: "MENTION",
      isRead: false,
      actor: { id: cast.owner.personId, name: "Owner" },
      team: { id: cast.teamId },
      document: { id: cast.documentId },
      thread: { id: threadId, quote: passage.exact, words: "@Observer Who pays?" },
      session: null,
    });
    expect(told!.thread!.editionId).not.toBeNull();
  });

  it("to who muted a note only a mention and an assignment", async () => {
    const params = await begin(cast.reviewer);
    await call(follow, { as: cast.reviewer, method: "PUT", params, body: { choice: "MUTED" } });
    await call(follow, { as: cast.observer, method: "PUT", params, body: { choice: "FOLLOWING" } });
    await answer(cast.owner, params);
    await patch(cast.owner, params, { isResolved: true }, 1);
    expect(await kinds(cast.reviewer)).toEqual([]);
    expect(await kinds(cast.observer)).toEqual(["RESOLUTION", "REPLY"]);
    await answer(cast.owner, params, mentioning(cast.reviewer));
    await patch(cast.owner, params, { assigneeId: cast.reviewer.personId }, 2);
    expect(await kinds(cast.reviewer)).toEqual(["ASSIGNMENT", "MENTION"]);
  });

  it("a mention that an edit adds, anew; one that it takes away no more", async () => {
    const params = await begin(cast.reviewer);
    const { id: commentId, version } = await answer(cast.owner, params);
    const [told] = (await inbox(cast.reviewer)).notifications;
    await mark(cast.reviewer, told!, { isDone: true });
    const put = (basedOn: number, body: object) =>
      call(editComment, { as: cast.owner, method: "PATCH", params: { commentId }, body: { body }, basedOn });
    await put(version, mentioning(cast.reviewer));
    expect((await inbox(cast.reviewer)).notifications).toMatchObject([{ kind: "MENTION", isRead: false }]);
    await put(version + 1, words("Never mind."));
    expect(await kinds(cast.reviewer)).toEqual([]);
  });

  it("a resolution and a reopening to who follows, an assignment to whose it is while it is", async () => {
    const params = await begin(cast.reviewer);
    await patch(cast.owner, params, { isResolved: true }, 1);
    await patch(cast.owner, params, { isResolved: false }, 2);
    await patch(cast.owner, params, { assigneeId: cast.secondReviewer.personId }, 3);
    expect(await kinds(cast.reviewer)).toEqual(["REOPENING", "RESOLUTION"]);
    expect(await kinds(cast.secondReviewer)).toEqual(["ASSIGNMENT"]);
    await patch(cast.owner, params, { assigneeId: null }, 4);
    expect(await kinds(cast.secondReviewer)).toEqual([]);
  });

  it("the steps of a session to who takes part, and who is made its facilitator", async () => {
    const { sessionId } = await makeSession(cast, "DECIDED");
    const steps = ["ROUND_REVEALED", "ROUND_CLOSED", "ROUND_OPENED"];
    expect(await kinds(cast.reviewer)).toEqual([...steps, "INVITATION"]);
    expect(await kinds(cast.facilitator)).toEqual([...steps, "FACILITATION"]);
    for (const each of [cast.owner, cast.observer]) expect(await kinds(each)).toEqual([]);
    await freezeBrief(await cast.owner.actor(), sessionId, {});
    const reviewer = await participantOf(sessionId, cast.reviewer);
    await editParticipant(await cast.owner.actor(), reviewer, { role: "FACILITATOR" }, {});
    expect((await kinds(cast.reviewer)).slice(0, 2)).toEqual(["FACILITATION", "BRIEF_FROZEN"]);
    const [told] = (await inbox(cast.reviewer, { show: "sessions" })).notifications.slice(-1);
    expect(told).toMatchObject({ actor: { name: "Owner" }, thread: null, session: { id: sessionId, round: null } });
  });

  it("nothing of a round that was made void, nor of a rehearsal", async () => {
    const { sessionId } = await makeSession(cast, "ROUND_OPEN");
    await move(cast.owner, sessionId, "VOID_ROUND", "The wrong text.");
    expect(await kinds(cast.reviewer)).toEqual(["INVITATION"]);
  });
});

describe("what one may not read is not there, nor counted", () => {
  const told = async (as: TestPerson) => {
    const { notifications, unread } = await inbox(as);
    expect(unread.count).toBe(notifications.length);
    return unread.count;
  };

  it("of a deleted comment, a note made private or deleted, a team one has left", async () => {
    const params = await begin(cast.owner, mentioning(cast.reviewer));
    const { id: commentId } = await answer(cast.secondReviewer, params, mentioning(cast.reviewer));
    expect(await told(cast.reviewer)).toBe(2);
    await call(removeComment, { as: cast.secondReviewer, method: "DELETE", params: { commentId } });
    expect(await told(cast.reviewer)).toBe(1);
    const other = await begin(cast.owner);
    await patch(cast.owner, other, { assigneeId: cast.reviewer.personId }, 1);
    expect(await told(cast.reviewer)).toBe(2);
    await call(removeThread, { as: cast.owner, method: "DELETE", params: other });
    expect(await told(cast.reviewer)).toBe(1);
    await removeMember(await cast.owner.actor(), cast.reviewer.membershipId, {});
    expect(await told(cast.reviewer)).toBe(0);
  });
});

describe("the list", () => {
  const many = async (count: number) => {
    const { threadId } = await begin(cast.reviewer);
    const { prisma } = database();
    const body = words();
    for (let at = 0; at < count; at++) {
      const comment = { threadId, authorId: cast.owner.personId, body, plainText: `Reply ${at}` };
      const { id: commentId } = await prisma.comment.create({ data: comment });
      const createdAt = new Date(Date.UTC(2026, 0, 1, 0, 0, Math.floor(at / 2)));
      const { personId } = cast.reviewer;
      const about = { kind: "REPLY" as const, actorId: cast.owner.personId, threadId, commentId };
      await prisma.notification.create({ data: { ...about, personId, event: `comment:${commentId}`, createdAt } });
    }
    return threadId;
  };

  it("comes by pages, each once, in as many statements as one line takes", async () => {
    await many(120);
    const spy = vi.spyOn(pg.Client.prototype, "query");
    const { reviewer } = cast;
    const first = await inbox(reviewer);
    const statements = spy.mock.calls.length;
    expect(statements).toBeLessThanOrEqual(3);
    const second = await inbox(reviewer, { after: first.next! });
    const third = await inbox(reviewer, { after: second.next! });
    expect(spy.mock.calls.length).toBe(3 * statements);
    expect((await inbox(cast.secondReviewer)).notifications).toEqual([]);
    expect(spy.mock.calls.length).toBe(4 * statements);
    spy.mockRestore();
    const pages = [first, second, third].map(({ notifications }) => notifications);
    expect(pages.map(({ length }) => length)).toEqual([50, 50, 20]);
    expect(third.next).toBeNull();
    const all = pages.flat();
    expect(new Set(all.map(({ id }) => id)).size).toBe(120);
    const times = all.map(({ createdAt }) => createdAt);
    expect(times).toEqual(times.toSorted().reverse());
    expect(first.unread.count).toBe(120);
  });

  it("is filtered by kind, team and document", async () => {
    const params = await begin(cast.owner, mentioning(cast.reviewer));
    await patch(cast.owner, params, { assigneeId: cast.reviewer.personId }, 1);
    await makeSession(cast, "READING");
    const { reviewer } = cast;
    expect(await kinds(reviewer)).toEqual(["INVITATION", "ASSIGNMENT", "MENTION"]);
    expect(await kinds(reviewer, { show: "mentions" })).toEqual(["MENTION"]);
    expect(await kinds(reviewer, { show: "assignments" })).toEqual(["ASSIGNMENT"]);
    expect(await kinds(reviewer, { show: "sessions" })).toEqual(["INVITATION"]);
    expect((await kinds(reviewer, { document: cast.documentId })).length).toBe(3);
    expect((await kinds(reviewer, { team: cast.teamId })).length).toBe(3);
    expect(await kinds(reviewer, { team: cast.stranger.teamId })).toEqual([]);
  });

  it("marks as read and unread, and what is done leaves it and comes back", async () => {
    await begin(cast.owner, mentioning(cast.reviewer));
    const { reviewer } = cast;
    const [told] = (await inbox(reviewer)).notifications;
    expect((await mark(reviewer, told!, { isRead: true })).body).toEqual({ count: 0, threadIds: [] });
    expect((await mark(reviewer, told!, { isRead: false })).body.count).toBe(1);
    for (let times = 0; times < 2; times++) expect((await mark(reviewer, told!, { isDone: true })).body.count).toBe(0);
    expect(await kinds(reviewer)).toEqual([]);
    await mark(reviewer, told!, { isDone: false });
    expect(await kinds(reviewer)).toEqual(["MENTION"]);
    for (const as of [cast.owner, cast.stranger]) expect((await mark(as, told!, { isDone: true })).status).toBe(404);
  });

  it("marks all that a filter lists as read, up to what was seen; or all of one note", async () => {
    const params = await begin(cast.reviewer, words());
    await answer(cast.owner, params, mentioning(cast.reviewer));
    await answer(cast.owner, params);
    const { reviewer } = cast;
    const { notifications, unread } = await inbox(reviewer);
    expect(unread).toEqual({ count: 2, threadIds: [params.threadId] });
    const put = async (body: object) => (await call(read, { as: reviewer, method: "PUT", body })).body.count as number;
    const until = (at: NotificationDto) => new Date(at.createdAt).toISOString();
    expect(await put({ until: until(notifications[0]!), show: "mentions" })).toBe(1);
    await answer(cast.owner, params);
    expect(await put({ until: until(notifications[0]!) })).toBe(1);
    expect(await put({ threadId: params.threadId })).toBe(0);
  });
});
