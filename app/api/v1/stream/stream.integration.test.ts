import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { database } from "@/lib/data/database";
import { sendNotice } from "@/lib/data/write";
import { openEventStream } from "@/lib/live/event-stream";
import { type LiveEvent, liveEventSchema } from "@/lib/schemas/live-event";
import { type Cast, makeCast, makeMember, signIn, type TestPerson } from "@/test/actors";
import { call } from "@/test/call";
import { REQUESTS } from "@/test/endpoint-requests";
import { words } from "@/test/talk";
import { POST as rate } from "../clauses/[clauseId]/ratings/route";
import { POST as create } from "../documents/[documentId]/threads/route";
import { DELETE as removeMember } from "../memberships/[membershipId]/route";
import { DELETE as revoke } from "../sign-ins/[signInId]/route";
import { PATCH as edit } from "../threads/[threadId]/route";
import { GET } from "./route";

const { pool, prisma } = database();
let cast: Cast;
/** A reviewer who is in the stranger's team, too. */
let guest: TestPerson;
const open: AbortController[] = [];

beforeAll(async () => {
  cast = await makeCast();
  guest = await makeMember(cast.teamId, "REVIEWER", "Guest");
  const { teamId } = cast.stranger;
  await prisma.membership.create({ data: { teamId, personId: guest.personId, role: "REVIEWER" } });
  // The first stream of a process finds nobody listening to the database yet: its second event says that somebody does.
  await (await listenAs(cast.owner)).next();
});
afterEach(() => open.splice(0).forEach((stream) => stream.abort()));

type Events = AsyncGenerator<LiveEvent, void>;

async function* eventsOf(response: Response): Events {
  for await (const chunk of response.body!.pipeThrough(new TextDecoderStream() as never)) {
    for (const line of (chunk as unknown as string).split("\n\n").filter((text) => text.startsWith("data: "))) {
      yield liveEventSchema.parse(JSON.parse(line.slice("data: ".length)));
    }
  }
}

/** An open stream, after its first event. */
async function listenAs(as: { cookie: string }): Promise<Events> {
  const stream = new AbortController();
  open.push(stream);
  const headers = { cookie: as.cookie, host: "clausemark.test" };
  const request = new Request("http://clausemark.test/api/v1/stream", { headers, signal: stream.signal });
  return started(await GET(request, { params: Promise.resolve({}) }));
}

async function started(response: Response): Promise<Events> {
  const events = eventsOf(response);
  expect((await events.next()).value).toEqual({ type: "resync" });
  return events;
}

async function write(as: TestPerson, changes: object = {}, team: { teamId: string } = cast): Promise<string> {
  const { id: documentId } = await prisma.document.findFirstOrThrow({ where: { teamId: team.teamId } });
  const body = { on: { place: "DOCUMENT" }, comment: words(), ...changes };
  const answer = await call(create, { as, params: { documentId }, body, headers: { "x-client-id": "a-tab" } });
  expect(answer.status).toBe(201);
  return answer.body.id;
}

const change = (threadId: string, basedOn: number, body: object) =>
  call(edit, {
    as: cast.reviewer,
    method: "PATCH",
    params: { threadId },
    basedOn,
    body,
    headers: { "x-client-id": "a-tab" },
  });

/** Until a query of the hub's waits for a lock. */
async function waitForLock(): Promise<void> {
  const sql = `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
  await vi.waitUntil(async () => (await pool.query(sql)).rowCount === 1);
}

/** What came before this thread did. Notices are delivered in order: what has not come by then never will. */
async function before(events: Events, threadId: string): Promise<LiveEvent[]> {
  const seen: LiveEvent[] = [];
  for (let next = await events.next(); !next.done; next = await events.next()) {
    if (next.value.type === "thread" && next.value.thread.id === threadId) return seen;
    seen.push(next.value);
  }
  throw new Error("The stream ended.");
}

describe("a stream", () => {
  it("tells every member of a note within a second of its being saved, as each may have it", async () => {
    const [reviewer, observer, stranger] = await Promise.all(
      [cast.secondReviewer, cast.observer, cast.stranger].map(listenAs),
    );
    const id = await write(cast.reviewer);
    const savedAt = performance.now();
    const told = (await reviewer!.next()).value;
    expect(performance.now() - savedAt).toBeLessThan(1_000);
    expect(told).toMatchObject({ type: "thread", clientId: "a-tab", thread: { id, comments: [{ body: words() }] } });
    expect(told).toMatchObject({ thread: { can: { write: true, withdraw: false } } });
    expect((await observer!.next()).value).toMatchObject({ thread: { id, can: { write: false } } });
    expect(await before(stranger!, await write(cast.stranger, {}, cast.stranger))).toEqual([]);
  });

  it("carries a private note to its author's devices, and to others nothing at all", async () => {
    const device = await listenAs(await signIn(cast.reviewer.personId));
    const others = await Promise.all([cast.owner, cast.facilitator, cast.secondReviewer, cast.observer].map(listenAs));
    const id = await write(cast.reviewer, { visibility: "ONLY_ME" });
    await change(id, 1, { isResolved: true });
    const last = await write(cast.owner);
    expect(await before(device, last)).toMatchObject([{ thread: { id } }, { thread: { id } }]);
    for (const events of others) expect(await before(events, last)).toEqual([]);
  });

  it("tells those who could read a note that it is gone, and nothing of what becomes of it", async () => {
    const events = await listenAs(cast.owner);
    const id = await write(cast.reviewer);
    expect((await events.next()).value).toMatchObject({ type: "thread" });
    await change(id, 1, { visibility: "ONLY_ME" });
    const { documentId } = cast;
    expect((await events.next()).value).toMatchObject({ type: "thread-gone", id, documentId, clientId: "a-tab" });
    await change(id, 2, { isResolved: true });
    expect(await before(events, await write(cast.owner))).toEqual([]);
  });

  it("carries a rating to those who have given theirs, and to others nothing at all", async () => {
    const { params, body } = await REQUESTS["POST /clauses/[clauseId]/ratings"]!(cast, null);
    const give = (as: TestPerson, changes: object) =>
      call(rate, { as, params, body: { ...(body as object), ...changes } });
    const unlocked = await listenAs(cast.facilitator);
    await give(cast.facilitator, { value: 30 });
    expect((await unlocked.next()).value).toMatchObject({ clause: { mine: { value: 30 }, others: [] } });
    await give(cast.owner, { value: null, cannotJudge: "UNCLEAR" });
    expect((await unlocked.next()).value).toMatchObject({ clause: { others: [{ cannotJudge: "UNCLEAR" }] } });
    const others = await Promise.all([cast.reviewer, cast.owner, cast.observer, cast.stranger].map(listenAs));
    await give(cast.secondReviewer, { value: 10 });
    expect((await unlocked.next()).value).toMatchObject({
      type: "significance",
      clause: { clauseId: params!.clauseId, mine: { value: 30 }, others: [{ cannotJudge: "UNCLEAR" }, { value: 10 }] },
    });
    const last = await write(cast.reviewer);
    const [stranger, ...members] = others.reverse();
    for (const events of members) expect(await before(events, last)).toEqual([]);
    expect(await before(stranger!, await write(cast.stranger, {}, cast.stranger))).toEqual([]);
  });

  it("of a device that is signed out says so and ends", async () => {
    const device = await signIn(cast.reviewer.personId);
    const events = await listenAs(device);
    await call(revoke, { as: cast.reviewer, method: "DELETE", params: { signInId: device.signInId } });
    expect((await events.next()).value).toEqual({ type: "signed-out" });
    expect(await events.next()).toEqual({ done: true, value: undefined });
  });
});

describe("who has left a team hears nothing of it", () => {
  const leave = (leftAt: Date | null) =>
    prisma.membership.update({ where: { id: guest.membershipId }, data: { leftAt } });
  /** That they are out, nothing of the team they have left, then of another that they are still in. */
  const hearsOfOneTeamOnly = async (events: Events) => {
    await write(cast.owner);
    expect(await before(events, await write(cast.stranger, {}, cast.stranger))).toEqual([
      { type: "team", id: cast.teamId },
    ]);
  };
  afterEach(() => leave(null));

  it("from then on", async () => {
    const events = await listenAs(guest);
    await call(removeMember, { as: cast.owner, method: "DELETE", params: { membershipId: guest.membershipId } });
    await hearsOfOneTeamOnly(events);
  });

  it("when they left while the stream was being opened", async () => {
    const actor = await guest.actor();
    const witness = await listenAs(cast.owner);
    await call(removeMember, { as: cast.owner, method: "DELETE", params: { membershipId: guest.membershipId } });
    expect((await witness.next()).value).toMatchObject({ type: "team" });
    const stream = new AbortController();
    open.push(stream);
    await hearsOfOneTeamOnly(await started(openEventStream(actor, stream.signal)));
  });

  it("when nobody could be looked up at the moment they left", async () => {
    const events = await listenAs(guest);
    await pool.query(`ALTER TABLE "SignIn" RENAME TO "SignInAway"`);
    await leave(new Date());
    await sendNotice(prisma, { topic: "team", id: cast.teamId });
    const told = (await events.next()).value;
    await pool.query(`ALTER TABLE "SignInAway" RENAME TO "SignIn"`);
    expect(told).toEqual({ type: "resync" });
    await hearsOfOneTeamOnly(events);
  });
});

describe("a stream goes on", () => {
  it("when it is opened while the others are looked up anew", async () => {
    const actor = await cast.reviewer.actor();
    const earlier = await listenAs(cast.owner);
    const stream = new AbortController();
    open.push(stream);
    const lock = await pool.connect();
    await lock.query(`BEGIN; LOCK TABLE "SignIn"`);
    await sendNotice(prisma, { topic: "team", id: cast.teamId });
    await waitForLock();
    const events = await started(openEventStream(actor, stream.signal));
    await lock.query("COMMIT");
    lock.release();
    expect((await earlier.next()).value).toMatchObject({ type: "team" });
    const id = await write(cast.owner);
    expect((await before(events, id)).map(({ type }) => type)).toEqual(["team"]);
  });

  it("after the connection to the database dropped, and has what was missed fetched", async () => {
    const events = await listenAs(cast.reviewer);
    await pool.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE datname = current_database() AND application_name = 'clausemark live'`);
    expect((await events.next()).value).toEqual({ type: "resync" });
    expect(await before(events, await write(cast.owner))).toEqual([]);
  });
});
