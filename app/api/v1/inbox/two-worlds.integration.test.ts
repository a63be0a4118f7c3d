// A note in two worlds: what somebody writes in a hidden round, also to somebody, leaves no trace in the inbox of those who
// take part, in its count, or on their streams, until the reveal; there it appears.
import { beforeAll, expect, it, vi } from "vitest";
import { createThread } from "@/lib/data/create-thread";
import { database } from "@/lib/data/database";
import { markInboxRead } from "@/lib/data/inbox";
import { putOnTable } from "@/lib/data/room";
import { writeComment } from "@/lib/data/write-comment";
import type * as coveredPolicy from "@/lib/policies/covered";
import { all } from "@/lib/policies/condition";
import { SHOWN } from "@/lib/schemas/inbox";
import { type Cast, makeCast } from "@/test/actors";
import { call } from "@/test/call";
import type { EndpointRequest } from "@/test/endpoint-requests";
import { loadHandlers } from "@/test/load-handlers";
import { type MadeSession, makeSession, move } from "@/test/sessions";
import { mentioning, words } from "@/test/talk";
import * as worlds from "@/test/two-worlds";

const leak = vi.hoisted(() => ({ isOn: false }));
vi.mock("@/lib/policies/covered", async (original) => {
  const policy = await original<typeof coveredPolicy>();
  const uncovered: typeof policy.uncovered = (actor) => (leak.isOn ? all() : policy.uncovered(actor));
  return { uncovered };
});

const handlers = await loadHandlers();
let cast: Cast;
let made: MadeSession;
let threadId: string;
let requests: [string, EndpointRequest][];

const unread = async () => (await call(handlers.get("GET /inbox/unread")!, { as: cast.reviewer })).body.count as number;
const takingPart = () => [cast.reviewer, cast.facilitator, cast.owner];
const lookAround = () => Promise.all(takingPart().map((as) => worlds.received(handlers, requests, as)));

beforeAll(async () => {
  cast = await makeCast();
  const given = { on: { place: "DOCUMENT" as const }, visibility: "TEAM" as const, comment: words(), labelIds: [] };
  threadId = (await createThread(await cast.reviewer.actor(), cast.documentId, given, {})).id;
  await writeComment(await cast.owner.actor(), threadId, words("Said before"), {});
  made = await makeSession(cast, "ROUND_OPEN");
  await database().pool.query(`UPDATE "SignIn" SET "lastSeenAt" = now() + interval '1 hour'`);
  // The first stream of a process finds nobody listening to the database yet.
  const opened = () => Promise.resolve(`"type":"resync"`);
  await worlds.overhear(handlers, [cast.reviewer], opened, opened);
  requests = [
    ...SHOWN.map((show): [string, EndpointRequest] => ["GET /inbox", { query: { show } }]),
    ["GET /inbox/unread", {}],
    ["GET /threads/[threadId]/following", { params: { threadId } }],
  ];
});

/** One that mentions somebody who did not follow, and a reply to those who did. */
async function say(): Promise<void> {
  const author = await cast.secondReviewer.actor();
  await writeComment(author, threadId, mentioning(cast.facilitator, "It is a 90 to me."), {});
  const on = { place: "DOCUMENT" as const };
  const given = { on, visibility: "TEAM" as const, comment: mentioning(cast.reviewer), labelIds: [] };
  await createThread(author, cast.documentId, given, {});
}

it("is in nothing of theirs, byte for byte, nor on their streams", async () => {
  const silent = await lookAround();
  const overhear = (change: () => Promise<unknown>) =>
    worlds.overhear(handlers, takingPart(), change, async () => {
      await putOnTable(await cast.owner.actor(), made.sessionId, null, {});
      return `"id":"${made.sessionId}"`;
    });
  const nothing = await overhear(() => Promise.resolve());
  expect(await overhear(say)).toEqual(nothing);
  expect(await lookAround()).toEqual(silent);
  await say();
  expect(await lookAround()).toEqual(silent);
});

it("would be told of by a leak, so that the comparison is one", async () => {
  const silent = await lookAround();
  leak.isOn = true;
  const leaking = await lookAround().finally(() => void (leak.isOn = false));
  for (const at of takingPart().keys()) expect(leaking[at]).not.toEqual(silent[at]);
});

it("is not marked as read by who reads everything meanwhile, and appears at the reveal", async () => {
  const reviewer = await cast.reviewer.actor();
  await markInboxRead(reviewer, { show: "all", until: new Date(Date.now() + 1000).toISOString() }, {});
  await markInboxRead(reviewer, { threadId }, {});
  expect(await unread()).toBe(0);
  await move(cast.owner, made.sessionId, "CLOSE_ROUND");
  // The close alone is new.
  expect(await unread()).toBe(1);
  const [heard] = await worlds.overhear(
    handlers,
    [cast.reviewer],
    () => move(cast.owner, made.sessionId, "REVEAL"),
    () => Promise.resolve(`"type":"inbox"`),
  );
  expect(heard!.match(/"type":"resync"/g)!.length).toBe(2);
  // The reveal, two replies and two mentions besides.
  expect(await unread()).toBe(6);
});
