// Two worlds that differ in one hidden value: whoever may not know it receives the same bytes, from every endpoint that
// reads and from the live stream. The worlds are one database, whose append-only row is rewritten behind the trigger's
// back, so that ids and times are equal. The pages are walked by e2e/two-worlds.spec.ts.
import { afterEach, beforeAll, expect, it, vi } from "vitest";
import { database } from "@/lib/data/database";
import { teamsOf } from "@/lib/policies/actor";
import { isIn } from "@/lib/policies/condition";
import type * as significancePolicy from "@/lib/policies/present-significance";
import type * as ratingPolicy from "@/lib/policies/rating-policy";
import { type Cast, makeCast, type TestPerson } from "@/test/actors";
import { call } from "@/test/call";
import { type EndpointRequest, REQUESTS } from "@/test/endpoint-requests";
import { loadHandlers } from "@/test/load-handlers";
import { words } from "@/test/talk";

// Two filters stand one behind the other, and a leak needs a hole in both: in what is loaded, and in what is presented.
const leak = vi.hoisted(() => ({ isOn: false }));
vi.mock("@/lib/policies/rating-policy", async (original) => {
  const policy = await original<typeof ratingPolicy>();
  const readableRatings: typeof policy.readableRatings = (actor, unlocked) =>
    leak.isOn ? isIn("teamId", teamsOf(actor)) : policy.readableRatings(actor, unlocked);
  return { ...policy, readableRatings };
});
vi.mock("@/lib/policies/present-significance", async (original) => {
  const { presentSignificance: present } = await original<typeof significancePolicy>();
  const presentSignificance: typeof present = (actor, teamId, clauseId, ratings, hasUnlocked) =>
    present(actor, teamId, clauseId, ratings, hasUnlocked || leak.isOn);
  return { presentSignificance };
});

const { pool, prisma } = database();
const handlers = await loadHandlers();
const RATE = "POST /clauses/[clauseId]/ratings";

let cast: Cast;
/** The one value that the worlds differ in. */
let hidden: string;
let requests: [string, EndpointRequest][];

const give = async (as: TestPerson, changes: object = {}) => {
  const { params, body } = await REQUESTS[RATE]!(cast, as);
  const answer = await call(handlers.get(RATE)!, { as, params, body: { ...(body as object), ...changes } });
  expect(answer.status).toBe(201);
  return answer.body.mine.id as string;
};

beforeAll(async () => {
  cast = await makeCast();
  await give(cast.facilitator);
  await give(cast.owner, { value: null, cannotJudge: "UNCLEAR" });
  hidden = await give(cast.secondReviewer, { value: 10 });
  requests = [];
  for (const name of handlers.keys()) {
    if (!name.startsWith("GET ")) continue;
    const request = await REQUESTS[name]!(cast, null);
    for (const query of await queriesOf(name))
      requests.push([name, { ...request, query: { ...request.query, ...query } }]);
  }
});
afterEach(() => {
  leak.isOn = false;
});

/** Besides the plain request: whatever else could be asked that is made of ratings. */
async function queriesOf(name: string): Promise<Record<string, string>[]> {
  const { id: criterion } = await prisma.criterion.findFirstOrThrow({ where: { teamId: cast.teamId, ordinal: 1 } });
  if (name === "GET /documents/[documentId]/significance") return [{}, { criterion }];
  if (name === "GET /documents/[documentId]/ratings")
    return ["csv", "json", "md"].map((format) => ({ criterion, format }));
  return [{}];
}

async function rewrite(sql: string): Promise<void> {
  await pool.query(`ALTER TABLE "Rating" DISABLE TRIGGER immutable`);
  await pool.query(`${sql} WHERE "id" = $1`, [hidden]);
  await pool.query(`ALTER TABLE "Rating" ENABLE TRIGGER immutable`);
}

async function received(as: TestPerson | null) {
  const answers: Record<string, string> = {};
  for (const [name, request] of requests) {
    const { status, body, headers } = await call(handlers.get(name)!, { as, ...request });
    // The one thing in an answer that is of chance alone.
    const requestId = headers.get("x-request-id")!;
    const answer = JSON.stringify([status, body, [...headers]]).replaceAll(requestId, "");
    answers[`${name}?${new URLSearchParams(request.query)}`] = answer;
  }
  return answers;
}

const ignorantOnes = () => {
  const { reviewer, owner, observer, stranger } = cast;
  return [reviewer, owner, observer, stranger];
};
const lookAround = async () => ({
  ignorant: await Promise.all([...ignorantOnes(), null].map(received)),
  knowing: await received(cast.facilitator),
});

/** What each of these people's streams says while the value is changed, up to a note that everybody hears of. */
async function overhear(listeners: TestPerson[], change: () => Promise<unknown>): Promise<string[]> {
  const closing = new AbortController();
  const streams = await Promise.all(
    listeners.map(async ({ cookie }) => {
      const headers = { cookie, host: "clausemark.test" };
      const request = new Request("http://clausemark.test/api/v1/stream", { headers, signal: closing.signal });
      const response = await handlers.get("GET /stream")!(request, { params: Promise.resolve({}) });
      return response
        .body!.pipeThrough(new TextDecoderStream() as never)
        .getReader() as ReadableStreamDefaultReader<string>;
    }),
  );
  await change();
  const body = { on: { place: "DOCUMENT" }, comment: words() };
  const note = await call(handlers.get("POST /documents/[documentId]/threads")!, {
    as: cast.secondReviewer,
    params: { documentId: cast.documentId },
    body,
  });
  const heard = await Promise.all(
    streams.map(async (reader) => {
      let said = "";
      while (!said.includes(note.body.id)) said += (await reader.read()).value;
      return said.slice(0, said.indexOf('data: {"type":"thread"'));
    }),
  );
  closing.abort();
  return heard;
}

it("a rating is in nothing that others get before they have given theirs: not its value, not that it is there", async () => {
  const ten = await lookAround();
  await rewrite(`UPDATE "Rating" SET "value" = 90`);
  const ninety = await lookAround();
  await rewrite(`UPDATE "Rating" SET "value" = NULL, "cannotJudge" = 'RECUSED', "reason" = 'It is mine.'`);
  const recused = await lookAround();
  await rewrite(`UPDATE "Rating" SET "value" = 90, "cannotJudge" = NULL, "sawOthers" = true`);
  const changed = await lookAround();

  for (const world of [ninety, recused, changed]) expect(world.ignorant).toEqual(ten.ignorant);
  // And whoever may know does: the worlds are told apart where they should be.
  for (const name of Object.keys(ten.knowing).filter((each) => /\/(significance|ratings)\?/.test(each))) {
    const told = new Set([ten, ninety, recused].map(({ knowing }) => knowing[name]));
    expect(told.size, name).toBe(3);
  }
});

it("says the same on every live stream of theirs, whatever is given", async () => {
  // The stranger's stream is silent and would never hear of the note either.
  const listeners = ignorantOnes().filter((person) => person !== cast.stranger);
  const settle = async (changes: object) => {
    hidden = await give(cast.secondReviewer, { supersedesId: hidden, ...changes });
  };
  const low = await overhear(listeners, () => settle({ value: 20 }));
  const high = await overhear(listeners, () => settle({ value: 80, reason: "It binds." }));
  const none = await overhear(listeners, () => Promise.resolve());
  expect(high).toEqual(low);
  expect(none).toEqual(low);
  const [first, second] = [await overhear([cast.facilitator], () => settle({ value: 30 })), none];
  expect(first[0]).toContain('"significance"');
  expect(second.join("")).not.toContain("significance");
});

it("would tell of a leak: the same comparison fails where the policy lets everybody see", async () => {
  leak.isOn = true;
  await rewrite(`UPDATE "Rating" SET "value" = 10`);
  const ten = await lookAround();
  await rewrite(`UPDATE "Rating" SET "value" = 90`);
  const ninety = await lookAround();
  expect(ninety.ignorant).not.toEqual(ten.ignorant);
  const [reviewer, owner, observer, stranger, anonymous] = ten.ignorant.map((world, who) =>
    Object.keys(world).filter((name) => world[name] !== ninety.ignorant[who]![name]),
  );
  const { criterion } = requests.find(([, { query }]) => query?.format === "csv")![1].query!;
  const files = ["csv", "json", "md"].map(
    (format) => `GET /documents/[documentId]/ratings?criterion=${criterion}&format=${format}`,
  );
  const answers = ["", `criterion=${criterion}`].map((query) => `GET /documents/[documentId]/significance?${query}`);
  for (const member of [reviewer, owner]) expect(member!.toSorted()).toEqual([...files, ...answers].toSorted());
  expect([observer, stranger, anonymous]).toEqual([[], [], []]);
});

it("a rating that is not there is as one that is", async () => {
  const there = await lookAround();
  await rewrite(`DELETE FROM "Rating"`);
  const gone = await lookAround();
  expect(gone.ignorant).toEqual(there.ignorant);
  expect(gone.knowing).not.toEqual(there.knowing);
});
